package crossover.run;

import crossover.results.ForkRecord;
import java.util.Optional;
import org.openjdk.jmh.results.BenchmarkResult;

/** What became of one fork: its sample, or a record that says why there is none. */
record ForkOutcome(ForkRecord record, Optional<BenchmarkResult> result) {}
