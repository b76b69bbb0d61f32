package crossover.report.model;

import crossover.statistics.CellEstimate;
import java.util.List;

/**
 * The time of one operation with its uncertainty, in nanoseconds.
 *
 * @param estimate over forks, with a value
 * @param forks each fork's mean
 */
public record Timing(CellEstimate estimate, List<Double> forks) {

    public double centre() {
        return estimate.centre();
    }

    /** Lower end of the 95% interval over forks; NaN with a single fork. */
    public double low() {
        return estimate.low();
    }

    /** Upper end of the 95% interval over forks; NaN with a single fork. */
    public double high() {
        return estimate.high();
    }

    public boolean hasInterval() {
        return estimate.interval() != null;
    }

    /** {@code 12.3 µs [12.1 µs, 12.5 µs]}, or {@code 12.3 µs (one fork)}. */
    public String text() {
        return text(estimate);
    }

    /** The same of an estimate in nanoseconds. */
    public static String text(CellEstimate nanoseconds) {
        return Quantity.time(nanoseconds.centre()) + " " + uncertainty(nanoseconds);
    }

    /** The interval in brackets, or that there is none and why. */
    public String uncertainty() {
        return uncertainty(estimate);
    }

    private static String uncertainty(CellEstimate nanoseconds) {
        return nanoseconds.interval() == null
                ? "(one fork)"
                : "[" + Quantity.time(nanoseconds.low()) + ", " + Quantity.time(nanoseconds.high()) + "]";
    }
}
