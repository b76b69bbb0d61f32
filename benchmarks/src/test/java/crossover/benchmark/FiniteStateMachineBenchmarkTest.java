package crossover.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import crossover.fsm.ExecutorKind;
import crossover.fsm.FiniteStateMachineRules;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Real forks, as short as they can be. */
class FiniteStateMachineBenchmarkTest {
    private static final int MACHINES = 4096;

    private static ChainedOptionsBuilder cell(String executor, String mode, String parallelism) {
        Map<String, String> parameters = Map.of("machines", Integer.toString(MACHINES));
        return new OptionsBuilder()
                .include(FiniteStateMachineBenchmark.class.getName() + ".run")
                .param("executor", executor)
                .param("mode", mode)
                .param("parallelism", parallelism)
                .param("machines", Integer.toString(MACHINES))
                .operationsPerInvocation(new FiniteStateMachineRules().operationsPerInvocation("run", parameters))
                .forks(1)
                .warmupIterations(1)
                .measurementIterations(1)
                .warmupTime(TimeValue.milliseconds(300))
                .measurementTime(TimeValue.milliseconds(600))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
    }

    private static RunResult only(Collection<RunResult> results) {
        assertThat(results).hasSize(1);
        return results.iterator().next();
    }

    /** The score counts 7 transitions a machine, the counters those that were taken. */
    @Test
    void scoresNanosecondsATransition() throws RunnerException {
        RunResult result = only(new Runner(cell("table", "direct", "all").build()).run());
        double score = result.getPrimaryResult().getScore();
        double transition = result.getSecondaryResults().get("transition").getScore();

        assertThat(result.getPrimaryResult().getScoreUnit()).isEqualTo("ns/op");
        assertThat(score / transition).isCloseTo(1, within(0.01));
        assertThat(result.getSecondaryResults().get("machine").getScore() / transition)
                .isCloseTo(7, within(0.07));
        assertThat(result.getSecondaryResults().get("coreTransition").getScore())
                .isEqualTo(transition, within(1e-9));
    }

    /** The check of the carriers is in the fork itself: it fails where their number is another. */
    @Test
    void givesVirtualThreadsTheCarriersAskedFor() throws RunnerException {
        RunResult one = only(new Runner(cell("virtual", "hop", "1").build()).run());
        RunResult all = only(new Runner(cell("virtual", "hop", "all").build()).run());

        assertThat(coreShare(one)).isCloseTo(1, within(1e-6));
        assertThat(coreShare(all)).isCloseTo(Runtime.getRuntime().availableProcessors(), within(1e-6));
    }

    private static double coreShare(RunResult result) {
        return result.getSecondaryResults().get("coreTransition").getScore()
                / result.getSecondaryResults().get("transition").getScore();
    }

    /** Without access to the scheduler the hops cannot be counted, and a row without that check is no row. */
    @Test
    void failsTheForkWhoseFairnessCheckFails() {
        ChainedOptionsBuilder options =
                cell("virtual", "hop", "all").jvmArgs("-Xmx1g").jvmArgsAppend("-Xms1g");

        assertThatThrownBy(() -> new Runner(options.build()).run()).isInstanceOf(RunnerException.class);
    }

    @Test
    void hasEveryExecutorInItsDefaults() throws NoSuchFieldException {
        String[] defaults = FiniteStateMachineBenchmark.class
                .getDeclaredField("executor")
                .getAnnotation(Param.class)
                .value();

        assertThat(defaults)
                .containsExactly(Arrays.stream(ExecutorKind.values())
                        .map(ExecutorKind::label)
                        .toArray(String[]::new));
    }
}
