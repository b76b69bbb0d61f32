package crossover.report.compare;

import crossover.results.CellKey;
import crossover.results.shape.CellShape;
import crossover.statistics.Comparison;
import crossover.statistics.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * One cell in the base and in another run.
 *
 * @param run the other run's name
 * @param display the benchmark's name as short as keeps it apart from the others of the comparison
 * @param shape what the cell is
 * @param simulated whether it is on a simulated device in either run
 * @param metric name of a secondary metric; null for the primary one
 * @param unit JMH's unit of {@code base} and {@code other}, the base's where they differ
 * @param amount whether the unit is no time, so that nothing is faster or slower
 * @param base the base's centre; NaN where it has none
 * @param other the other's centre; NaN where it has none
 * @param presence which of the runs have it
 */
public record ComparedRow(
        String run,
        String display,
        CellKey key,
        CellShape shape,
        boolean simulated,
        @Nullable String metric,
        String unit,
        boolean amount,
        double base,
        double other,
        Presence presence,
        Comparison comparison) {

    public Verdict verdict() {
        return comparison.verdict();
    }

    public boolean hasRatio() {
        return !Double.isNaN(comparison.ratio());
    }

    /** The benchmark's full name, with a secondary metric's name as JMH writes it: {@code a.B.c:gc.alloc.rate.norm}. */
    public String benchmark() {
        return key.benchmark() + suffix();
    }

    /** The short name without parameters. */
    public String shortName() {
        return display + suffix();
    }

    /** Short name and parameters in one line. */
    public String name() {
        return shortName() + key.toString().substring(key.shortName().length());
    }

    private String suffix() {
        return metric == null ? "" : ":" + metric;
    }
}
