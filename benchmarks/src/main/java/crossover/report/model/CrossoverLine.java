package crossover.report.model;

import crossover.results.Environment;
import crossover.statistics.Crossover;
import crossover.sweep.Line;
import crossover.sweep.Sweep;

/**
 * Where one device's line overtakes the best CPU loop.
 *
 * @param sentence the whole answer in one sentence, with its interval or why there is none
 */
public record CrossoverLine(Sweep sweep, Line line, Crossover crossover, String sentence) {
    public String workload() {
        return sweep.name();
    }

    public Environment.Device device() {
        return line.device();
    }

    public String label() {
        return line.label();
    }

    /** {@code transfers included} or {@code with resident data}, and the path where it does not go without saying. */
    public String transfers() {
        return transfers(line);
    }

    static String transfers(Line line) {
        return line.isRoundTrip()
                ? "transfers included" + (line.isUsualPath() ? "" : " (" + line.path() + ")")
                : "with resident data";
    }

    /** The size with its interval for a table: {@code 2^19.2 [2^18.9, 2^19.6]}, or the state in words. */
    public String size() {
        return switch (crossover.state()) {
            case SIZE -> Quantity.power(crossover.size()) + interval();
            case NONE -> "none";
            case BELOW_SMALLEST -> "below the smallest size measured";
            case ABOVE_LARGEST -> "above the largest size measured, if at all";
            case AMBIGUOUS -> "ambiguous";
            case UNKNOWN -> "unknown";
        };
    }

    private String interval() {
        return crossover.interval() == null
                ? " (no interval)"
                : " [" + Quantity.power(crossover.interval().low()) + ", "
                        + Quantity.power(crossover.interval().high()) + "]";
    }

    /**
     * How often resident data must be used at one size until the transfers are paid back.
     *
     * @param text {@code 3 computes}, or why there is no number
     */
    public record Reuse(String workload, String label, double elements, double computes, String text) {}
}
