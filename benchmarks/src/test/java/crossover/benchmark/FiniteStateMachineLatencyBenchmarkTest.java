package crossover.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.workload.Attachments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

class FiniteStateMachineLatencyBenchmarkTest {

    @Test
    void leavesOneHistogramAnIteration(@TempDir Path folder) throws RunnerException, IOException {
        var results = new Runner(new OptionsBuilder()
                        .include(FiniteStateMachineLatencyBenchmark.class.getName() + ".arrive")
                        .param("executor", "single")
                        .param("rate", "20000")
                        .param("machines", "6400")
                        .forks(1)
                        .warmupIterations(1)
                        .measurementIterations(2)
                        .jvmArgsPrepend("-D" + Attachments.PROPERTY + "=" + folder)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        Map<String, Result> counters = results.iterator().next().getSecondaryResults();
        List<Path> files;
        try (var listed = Files.list(folder)) {
            files = listed.toList();
        }

        double valid = counters.get("iterations").getScore();
        assertThat(valid + counters.get("late").getScore())
                .as("an iteration whose driver was late in every try is void")
                .isEqualTo(2);
        assertThat(counters.get("capacity").getScore()).isGreaterThan(2 * 20_000);
        assertThat(counters.get("arrivalRate").getScore()).isBetween(valid * 18_000, valid * 22_000);
        assertThat(counters.get("nanosP99").getScore())
                .isGreaterThanOrEqualTo(counters.get("nanosP50").getScore())
                .isLessThanOrEqualTo(counters.get("nanosMax").getScore());
        assertThat(files)
                .singleElement()
                .satisfies(
                        file -> assertThat(file.getFileName().toString()).matches("latency-single-20000-\\d+\\.hlog"));
        try (HistogramLogReader log = new HistogramLogReader(files.getFirst().toFile())) {
            int intervals = 0;
            for (var next = log.nextIntervalHistogram(); next != null; next = log.nextIntervalHistogram()) {
                assertThat(((Histogram) next).getTotalCount()).isEqualTo(100);
                intervals++;
            }
            assertThat(intervals)
                    .as("warm-up, if it was none void, and measurement")
                    .isBetween((int) valid, (int) valid + 1);
        }
    }
}
