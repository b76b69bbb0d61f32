package crossover.report.compare;

import crossover.results.Run;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Runs compared with a base: what every page, table and gate about them is made from.
 *
 * @param base the base's name, made distinct
 * @param margin the relative difference that does not matter, such as 0.02
 * @param common rows that have a ratio in every run, which the geometric means are over
 * @param rows rows that there are in any run
 * @param leftOut the rows that the geometric means are not over, each with the reason
 */
public record ComparisonReport(
        String base, double margin, List<ComparedRun> others, int common, int rows, List<String> leftOut) {

    /** Compares each of {@code others} with {@code base}; all rows of all of them are judged together. */
    public static ComparisonReport of(Run base, List<Run> others, ComparisonOptions options) {
        return new Comparer(base, others, options).compare();
    }

    public boolean severalRuns() {
        return others.size() > 1;
    }

    /** All rows of all runs, run by run. */
    public List<ComparedRow> allRows() {
        return others.stream().flatMap(other -> other.rows().stream()).toList();
    }

    /** Whether any row has a ratio. */
    public boolean comparesAnything() {
        return allRows().stream().anyMatch(ComparedRow::hasRatio);
    }

    /** The geometric mean of the only other run. */
    public OptionalDouble geometricMean() {
        return others.getFirst().geometricMean();
    }
}
