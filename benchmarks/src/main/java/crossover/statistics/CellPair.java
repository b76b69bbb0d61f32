package crossover.statistics;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The same cell in two runs, in the same unit.
 *
 * @param ratio of other to base where their forks took turns, each pair of forks a replicate: what the machine did meanwhile
 *     hit both; null for runs made apart
 */
public record CellPair(
        CellEstimate base, CellEstimate other, @Nullable CellEstimate ratio) {

    /** Of runs made apart. */
    public CellPair(CellEstimate base, CellEstimate other) {
        this(base, other, null);
    }

    /**
     * Of runs whose forks took turns. Forks without a partner are left out.
     *
     * @param base raw values by the number of the fork, one value an iteration
     * @param other likewise; forks of one number are partners
     */
    public static CellPair ofBlocks(Map<Integer, List<Double>> base, Map<Integer, List<Double>> other) {
        List<Integer> blocks = base.keySet().stream().filter(other::containsKey).toList();
        List<List<Double>> here = blocks.stream().map(base::get).toList();
        List<List<Double>> there = blocks.stream().map(other::get).toList();
        return new CellPair(CellEstimate.of(here), CellEstimate.of(there), CellEstimate.ofRatios(here, there));
    }

    /** The same pair in another unit; the ratio's scatter is the same in any. */
    public CellPair in(UnaryOperator<CellEstimate> unit) {
        return new CellPair(unit.apply(base), unit.apply(other), ratio);
    }

    /** Why there is no ratio; only asked where a side has no value. */
    String missing() {
        return base.hasValue() ? "other: " + other.reason() : "base: " + base.reason();
    }

    boolean hasValues() {
        return base.hasValue() && other.hasValue();
    }

    /** Of the logarithms. */
    double difference() {
        return other.logMean() - base.logMean();
    }

    StandardError standardError() {
        return ratio == null ? StandardError.welch(base, other) : StandardError.ofRatios(ratio);
    }

    /** What so many forks a side would say, were the scatter of these the true one. */
    StandardError standardError(int forks) {
        return ratio == null
                ? StandardError.welch(base.ofForks(forks), other.ofForks(forks))
                : StandardError.ofRatios(ratio.ofForks(forks));
    }

    int fewestForks() {
        return Math.min(base.forks(), other.forks());
    }

    /** Whether enough is known of the scatter on both sides: what {@value Comparison#FEWEST_FORKS} forks tell of it, or more. */
    boolean isTestable() {
        double degrees =
                ratio == null ? Math.min(base.degreesOfFreedom(), other.degreesOfFreedom()) : ratio.degreesOfFreedom();
        return degrees >= Comparison.FEWEST_FORKS - 1;
    }
}
