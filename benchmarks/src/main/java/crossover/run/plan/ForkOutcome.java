package crossover.run.plan;

import crossover.results.ForkRecord;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.results.BenchmarkResult;

/** What became of one fork: its sample, or a record that says why there is none. */
public record ForkOutcome(ForkRecord record, Optional<BenchmarkResult> result) {
    /** JMH's score of each iteration of a fork. */
    public static List<Double> scores(BenchmarkResult fork) {
        return fork.getIterationResults().stream()
                .map(iteration -> iteration.getPrimaryResult().getScore())
                .toList();
    }
}
