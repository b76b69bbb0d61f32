package crossover.report.sweep;

import crossover.report.value.Quantity;
import crossover.report.value.Table;
import crossover.statistics.Comparison;
import crossover.statistics.Interval;
import crossover.sweep.Race;
import org.jspecify.annotations.Nullable;

/**
 * One ratio: the time of the best on the CPU over the time of the device, above 1 where the device wins.
 *
 * @param comparison of the two; null where there is none
 * @param opponent the best on the CPU at this size
 * @param absence why there is no ratio; empty where there is one
 */
public record SpeedupTile(@Nullable Comparison comparison, String opponent, String absence) {

    static SpeedupTile of(Race.Pairing pairing, Comparison comparison) {
        return new SpeedupTile(comparison, pairing.opponent(), "");
    }

    static SpeedupTile absent(String reason) {
        return new SpeedupTile(null, "", reason);
    }

    public boolean hasRatio() {
        return comparison != null;
    }

    /** NaN where there is none. */
    public double ratio() {
        return comparison == null ? Double.NaN : comparison.ratio();
    }

    /** At 95%; null where there is none, or none that says anything. */
    public @Nullable Interval interval() {
        Interval interval = comparison == null ? null : comparison.interval();
        return interval == null || interval.isWide() ? null : interval;
    }

    /** {@code 3.21×}, {@code 8.3× slower}, {@code ≈1.02×} where the forks do not decide, {@code –} where there is none. */
    public String text() {
        return comparison == null ? Table.NONE : mark(comparison) + SpeedWording.of(comparison.ratio());
    }

    /** Whether that says that it is slower. */
    public boolean isSlower() {
        return ratio() < 1;
    }

    /** Its number alone: {@code 8.3×}. */
    public String times() {
        return comparison == null
                ? Table.NONE
                : mark(comparison) + Quantity.times(isSlower() ? 1 / comparison.ratio() : comparison.ratio());
    }

    /** The same where space is short: {@code 1/8.3} where it is slower. */
    public String brief() {
        return comparison == null || comparison.ratio() >= 1
                ? text()
                : mark(comparison) + "1/" + Quantity.timesDigits(1 / comparison.ratio());
    }

    /** {@code 3.21× [3.02, 3.41] over cpu:vector}, or why there is none. */
    public String detail() {
        return comparison == null ? absence : mark(comparison) + SpeedWording.cell(comparison) + " over " + opponent;
    }

    private static String mark(Comparison comparison) {
        return comparison.isClearCut(Comparison.DEFAULT_MARGIN) ? "" : "≈";
    }
}
