package crossover.report.value;

import crossover.statistics.CellEstimate;
import crossover.statistics.Comparison;
import crossover.statistics.Interval;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** What stands behind a figure for people: its 95% interval in brackets, or why there is none that says anything. */
public final class Uncertainty {
    private Uncertainty() {}

    /** @param number how one end is printed */
    static String of(CellEstimate estimate, DoubleFunction<String> number) {
        return of(estimate.interval(), estimate.forkRatio(), number);
    }

    /** Of a ratio. */
    public static String of(Comparison comparison) {
        return of(comparison.interval(), comparison.forkRatio(), Quantity::ratioDigits);
    }

    private static String of(@Nullable Interval interval, double forkRatio, DoubleFunction<String> number) {
        if (interval == null) {
            return "(one fork)";
        }
        return interval.isWide()
                ? "(two forks differ " + Quantity.digits(forkRatio) + " times)"
                : "[" + number.apply(interval.low()) + ", " + number.apply(interval.high()) + "]";
    }
}
