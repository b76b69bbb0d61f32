package crossover.report.compare;

import crossover.statistics.Verdict;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One run against the base.
 *
 * @param name made distinct among the runs compared
 * @param setting what the ratios are of, machines or code, in one sentence
 * @param differences of environment that can explain a ratio
 * @param geometricMean of the ratios of the rows that all runs have; empty where there are none
 */
public record ComparedRun(
        String name,
        String setting,
        List<Difference> differences,
        List<ComparedRow> rows,
        OptionalDouble geometricMean) {

    public long count(Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }
}
