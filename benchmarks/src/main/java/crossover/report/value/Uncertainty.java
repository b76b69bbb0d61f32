package crossover.report.value;

import crossover.statistics.CellEstimate;
import crossover.statistics.Comparison;
import crossover.statistics.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** What stands behind a figure for people: its 95% interval in brackets, or why there is none that says anything. */
public final class Uncertainty {
    /** Up to here one percentage tells both ends, which on the logarithmic scale lie equally far. */
    private static final double NARROW = 0.25;

    private Uncertainty() {}

    /** @param number how one end is printed */
    static String of(CellEstimate estimate, DoubleFunction<String> number) {
        return of(estimate.interval(), estimate.forkRatio(), number);
    }

    /** Of a ratio. */
    public static String of(Comparison comparison) {
        return of(comparison.interval(), comparison.forkRatio(), Quantity::ratioDigits);
    }

    /** {@code ±3%}, as a run's precision is asked for, rounded outward; or the interval where it is no such narrow one. */
    static String brief(CellEstimate estimate, DoubleFunction<String> number) {
        double halfWidth = estimate.relativeHalfWidth();
        // Not narrow where there is none, either: then it is NaN.
        if (!(halfWidth <= NARROW)) {
            return of(estimate, number);
        }
        int decimals = halfWidth < 0.01 ? 1 : 0;
        return "±" + BigDecimal.valueOf(100 * halfWidth).setScale(decimals, RoundingMode.CEILING) + "%";
    }

    static String of(@Nullable Interval interval, double forkRatio, DoubleFunction<String> number) {
        if (interval == null) {
            return "(one fork)";
        }
        return interval.isWide()
                ? "(two forks differ " + Quantity.digits(forkRatio) + " times)"
                : "[" + number.apply(interval.low()) + ", " + number.apply(interval.high()) + "]";
    }
}
