package crossover.report.value;

import crossover.statistics.CellEstimate;
import crossover.statistics.Interval;
import crossover.statistics.Share;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A derived figure of a cell with its uncertainty over forks. Unlike a time it may be zero, and then has no interval.
 *
 * @param unit {@code ns}, {@code B}, {@code /s}, {@code GB/s}, or empty for a share
 * @param estimate over forks; without a value where a fork's is zero
 * @param forks each fork's value
 */
public record Amount(String unit, CellEstimate estimate, List<Double> forks) {
    /** Bytes a step below which what JMH itself allocates around an iteration is all that there is. */
    public static final double NO_BYTES = 0.05;

    private static final String SHARE = "";

    public static Amount of(String unit, List<Double> forks) {
        return new Amount(unit, CellEstimate.of(forks.stream().map(List::of).toList()), forks);
    }

    /** Of shares, from 0 to 1. */
    public static Amount share(List<Double> forks) {
        return of(SHARE, forks);
    }

    public static Amount of(Timing timing) {
        return new Amount("ns", timing.estimate(), timing.forks());
    }

    /** The geometric mean of the forks' values, of shares that on their own scale; the arithmetic one where a value is zero. */
    public double centre() {
        if (unit.equals(SHARE)) {
            return Share.centre(forks);
        }
        return estimate.hasValue()
                ? estimate.centre()
                : forks.stream().mapToDouble(value -> value).average().orElse(Double.NaN);
    }

    /** The 95% interval over forks; null where there is none. */
    private @Nullable Interval interval() {
        return unit.equals(SHARE) && forks.size() > 1 ? Share.interval(forks) : estimate.interval();
    }

    /** Lower end of the 95% interval over forks; NaN where there is none. */
    public double low() {
        Interval interval = interval();
        return interval == null ? Double.NaN : interval.low();
    }

    /** Upper end of the 95% interval over forks; NaN where there is none. */
    public double high() {
        Interval interval = interval();
        return interval == null ? Double.NaN : interval.high();
    }

    public boolean hasInterval() {
        return interval() != null;
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
        if (unit.equals(SHARE) && hasInterval()) {
            return of(centre()) + (high() > 0 ? " [" + of(low()) + ", " + of(high()) + "]" : "");
        }
        return of(centre()) + (estimate.hasValue() ? " " + Uncertainty.of(estimate, this::of) : "");
    }

    /** A value in this unit. */
    public String of(double value) {
        return switch (unit) {
            case "ns" -> Quantity.time(value);
            case "B" -> Quantity.digits(value) + " B";
            case "GB/s" -> Quantity.digits(value) + " GB/s";
            case "/s" -> Quantity.rate(value) + "/s";
            default -> Quantity.digits(value);
        };
    }
}
