package crossover.report.value;

import crossover.statistics.CellEstimate;
import java.util.List;

/**
 * A derived figure of a cell with its uncertainty over forks. Unlike a time it may be zero, and then has no interval.
 *
 * @param unit {@code ns}, {@code B}, {@code /s}, or empty for a plain number
 * @param estimate over forks; without a value where a fork's is zero
 * @param forks each fork's value
 */
public record Amount(String unit, CellEstimate estimate, List<Double> forks) {
    /** Bytes a step below which what JMH itself allocates around an iteration is all that there is. */
    public static final double NO_BYTES = 0.05;

    public static Amount of(String unit, List<Double> forks) {
        return new Amount(unit, CellEstimate.of(forks.stream().map(List::of).toList()), forks);
    }

    public static Amount of(Timing timing) {
        return new Amount("ns", timing.estimate(), timing.forks());
    }

    /** The geometric mean of the forks' values; the arithmetic one where a value is zero. */
    public double centre() {
        return estimate.hasValue()
                ? estimate.centre()
                : forks.stream().mapToDouble(value -> value).average().orElse(Double.NaN);
    }

    /** Lower end of the 95% interval over forks; NaN where there is none. */
    public double low() {
        return estimate.low();
    }

    /** Upper end of the 95% interval over forks; NaN where there is none. */
    public double high() {
        return estimate.high();
    }

    public boolean hasInterval() {
        return estimate.interval() != null;
    }

    /** So many a second of what takes this many nanoseconds each. */
    public Amount perSecond() {
        return new Amount(
                "/s",
                estimate.inverted().scaled(1e9),
                forks.stream().map(fork -> 1e9 / fork).toList());
    }

    /** Whether it is bytes, and as good as none. */
    public boolean isNothing() {
        return unit.equals("B") && centre() < NO_BYTES;
    }

    /** {@code 24 B [23.8 B, 24.2 B]}, or why there is no interval; the value alone where a fork's is zero. */
    public String text() {
        if (isNothing()) {
            return "0 B";
        }
        return of(centre()) + (estimate.hasValue() ? " " + Uncertainty.of(estimate, this::of) : "");
    }

    /** A value in this unit. */
    public String of(double value) {
        return switch (unit) {
            case "ns" -> Quantity.time(value);
            case "B" -> Quantity.digits(value) + " B";
            case "/s" -> Quantity.rate(value) + "/s";
            default -> Quantity.digits(value);
        };
    }
}
