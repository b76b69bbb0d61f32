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

    /** The interval's lower end, or the centre where there is none. */
    public double lowest() {
        return hasInterval() ? low() : centre();
    }

    public boolean hasInterval() {
        return estimate.interval() != null;
    }

    /** The same in another unit, such as the time of one element. */
    public Timing scaled(double factor) {
        return new Timing(
                estimate.scaled(factor),
                forks.stream().map(fork -> fork * factor).toList());
    }

    /** {@code 12.3 µs [12.1 µs, 12.5 µs]}, or {@code 12.3 µs (one fork)}. */
    public String text() {
        return Quantity.time(centre()) + " " + uncertainty();
    }

    /** The interval in brackets, or that there is none and why. */
    public String uncertainty() {
        return hasInterval() ? "[" + Quantity.time(low()) + ", " + Quantity.time(high()) + "]" : "(one fork)";
    }
}
