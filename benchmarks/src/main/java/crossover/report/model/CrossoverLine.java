package crossover.report.model;

import crossover.statistics.Crossover;

/**
 * Where one device's line overtakes the best CPU loop.
 *
 * @param transfers {@code transfers included} or {@code with resident data}, and the path where it is not the heap
 * @param sentence the whole answer in one sentence, with its interval or why there is none
 */
public record CrossoverLine(
        String workload, Contender contender, String label, String transfers, Crossover crossover, String sentence) {

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
