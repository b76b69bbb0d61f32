package crossover.report.compare;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.StatUtils;

/**
 * One run against the base.
 *
 * @param name made distinct among the runs compared
 * @param setting what the ratios are of, machines or code, in one sentence
 * @param differences of environment that can explain a ratio
 * @param geometricMean of the ratios of the rows that all runs have; empty where there are none
 * @param crossovers of the devices that both runs have
 * @param inBlocks whether its forks and the base's took turns, so that pairs of them are compared
 */
public record ComparedRun(
        String name,
        String setting,
        List<Difference> differences,
        List<ComparedRow> rows,
        OptionalDouble geometricMean,
        List<CrossoverShift> crossovers,
        boolean inBlocks) {
    /** Of fewer the median may be what one of them does. */
    private static final int FEWEST_IN_COMMON = 8;

    /** Whether nothing that is recorded differs and the forks took turns: each verdict on it is a false one. */
    public boolean isSame() {
        return inBlocks && differences.isEmpty();
    }

    /** The median of the ratios of times of runs made apart; NaN of fewer than {@value #FEWEST_IN_COMMON} rows. */
    public double commonShift() {
        double[] ratios = rows.stream()
                .filter(row -> row.metric() == null && !row.amount() && row.hasRatio())
                .mapToDouble(row -> row.comparison().ratio())
                .toArray();
        return inBlocks || ratios.length < FEWEST_IN_COMMON ? Double.NaN : StatUtils.percentile(ratios, 50);
    }
}
