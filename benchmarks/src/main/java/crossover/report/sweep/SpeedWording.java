package crossover.report.sweep;

import crossover.report.value.Quantity;
import crossover.report.value.Uncertainty;
import crossover.statistics.Comparison;
import crossover.statistics.Interval;

/** How fast one thing is beside another as people say it: {@code 3.2×}, {@code 12,800× slower}. */
public final class SpeedWording {
    private static final String SLOWER = " slower";

    private SpeedWording() {}

    /** @param ratio how many times as fast */
    public static String of(double ratio) {
        return ratio < 1 ? Quantity.times(1 / ratio) + SLOWER : Quantity.times(ratio);
    }

    /** With the interval: {@code 3.21× [3.02, 3.41] as fast}, {@code 8.3× [8.1, 8.6] slower}, {@code 0.98× [0.93, 1.03] as fast}. */
    public static String sentence(Comparison comparison) {
        return figure(comparison) + (isSlower(comparison) ? SLOWER : " as fast");
    }

    /** The same, with what it is held against: {@code 8.3× [8.1, 8.6] slower than cpu:loop}. */
    static String versus(Comparison comparison, String opponent) {
        return sentence(comparison) + (isSlower(comparison) ? " than " : " as ") + opponent;
    }

    /** The same for a table, where the words 'as fast' stand above: {@code 3.21× [3.02, 3.41]}, {@code 8.3× [8.1, 8.6] slower}. */
    static String cell(Comparison comparison) {
        return figure(comparison) + (isSlower(comparison) ? SLOWER : "");
    }

    private static String figure(Comparison comparison) {
        if (!isSlower(comparison)) {
            return Quantity.ratio(comparison.ratio()) + " " + Uncertainty.of(comparison);
        }
        Interval interval = comparison.interval();
        return Quantity.times(1 / comparison.ratio()) + " "
                + (interval == null || interval.isWide()
                        ? Uncertainty.of(comparison)
                        : "[" + Quantity.timesDigits(1 / interval.high()) + ", "
                                + Quantity.timesDigits(1 / interval.low()) + "]");
    }

    /** Whether it is, as far as is known; where the interval holds 1 the ratio itself says more. */
    private static boolean isSlower(Comparison comparison) {
        Interval interval = comparison.interval();
        return interval == null || interval.isWide() ? comparison.ratio() < 1 : interval.high() < 1;
    }
}
