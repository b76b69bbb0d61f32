package crossover.report.sweep;

import crossover.report.value.Quantity;
import crossover.report.value.Table;
import crossover.report.value.Uncertainty;
import crossover.statistics.Comparison;
import crossover.sweep.Race;
import org.jspecify.annotations.Nullable;

/**
 * One ratio: the time of the best on the CPU over the time of the device, above 1 where the device wins.
 *
 * @param ratio NaN where there is none
 * @param uncertainty its 95% interval, or why there is none
 * @param conclusive whether the forks decide which side is faster
 * @param opponent the best on the CPU at this size
 * @param absence why there is no ratio
 */
public record SpeedupTile(
        double ratio,
        String uncertainty,
        boolean conclusive,
        String opponent,
        @Nullable String absence) {

    static SpeedupTile of(Race.Pairing pairing, Comparison comparison) {
        return new SpeedupTile(
                comparison.ratio(),
                Uncertainty.of(comparison),
                comparison.isClearCut(Comparison.DEFAULT_MARGIN),
                pairing.opponent(),
                null);
    }

    static SpeedupTile absent(String reason) {
        return new SpeedupTile(Double.NaN, "", false, "", reason);
    }

    public boolean hasRatio() {
        return !Double.isNaN(ratio);
    }

    /** {@code 3.21×}, {@code ≈1.02×} where inconclusive, {@code –} where there is none. */
    public String text() {
        return hasRatio() ? (conclusive ? "" : "≈") + Quantity.ratio(ratio) : Table.NONE;
    }

    /** {@code 3.21× [3.02, 3.41] over cpu:vector}, or why there is none. */
    public String detail() {
        return absence != null ? absence : text() + " " + uncertainty + " over " + opponent;
    }
}
