package crossover.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Real forks, in which virtual threads have one carrier. */
class FiniteStateMachineFootprintBenchmarkTest {

    private static Map<String, Result> weigh(String executor, int depth) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(FiniteStateMachineFootprintBenchmark.class.getName() + ".weigh")
                        .param("executor", executor)
                        .param("machines", "10000")
                        .param("depth", Integer.toString(depth))
                        .forks(1)
                        .warmupIterations(1)
                        .measurementIterations(2)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run()
                .iterator()
                .next()
                .getSecondaryResults();
    }

    private static double mean(Map<String, Result> counters, String name) {
        return counters.get(name).getScore() / counters.get("iterations").getScore();
    }

    /** A frame holds at least its return address and its caller's frame pointer; compiled, two calls may share one. */
    @Test
    void weighsVirtualThreadsWithTheirStacks() throws RunnerException {
        Map<String, Result> shallow = weigh("virtual", 0);
        Map<String, Result> deep = weigh("virtual", 100);

        assertThat(shallow.get("iterations").getScore()).isEqualTo(2);
        assertThat(mean(shallow, "liveBytes")).isBetween(200.0, 3000.0);
        assertThat(mean(deep, "liveBytes") - mean(shallow, "liveBytes")).isGreaterThan(100 / 2 * 16);
    }

    /** Parent and child, both with a stack. */
    @Test
    void weighsAParentWithTheChildThatItWaitsFor() throws RunnerException {
        Map<String, Result> structured = weigh("structured", 0);

        assertThat(mean(structured, "liveBytes")).isBetween(400.0, 6000.0);
    }
}
