package crossover.run;

import crossover.results.ForkRecord;
import crossover.statistics.CellWarnings;
import java.util.List;
import org.openjdk.jmh.results.BenchmarkResult;

/** What speaks against a cell's figure, one sentence each: its values, then what happened around its forks. */
final class Warnings {
    private Warnings() {}

    static List<String> of(List<BenchmarkResult> results, List<ForkRecord> forks) {
        return results.isEmpty()
                ? List.of()
                : CellWarnings.of(results.stream().map(JmhResults::scores).toList());
    }
}
