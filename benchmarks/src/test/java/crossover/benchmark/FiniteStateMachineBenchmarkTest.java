package crossover.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import crossover.fsm.ExecutorKind;
import crossover.fsm.FiniteStateMachineRules;
import crossover.fsm.executor.WorkStealing;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    private static ChainedOptionsBuilder cell(String executor, String mode, String parallelism) {
        return cell(executor, mode, parallelism, 4096);
    }

    private static ChainedOptionsBuilder cell(String executor, String mode, String parallelism, int machines) {
        Map<String, String> parameters = Map.of("machines", Integer.toString(machines));
        return new OptionsBuilder()
                .include(FiniteStateMachineBenchmark.class.getName() + ".run")
                .param("executor", executor)
                .param("mode", mode)
                .param("parallelism", parallelism)
                .param("machines", Integer.toString(machines))
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

    /** A future a step and one a composition, each of more than 16 bytes; the loop allocates nothing. */
    @Test
    void countsBytesAndFairnessBesideTransitions() throws RunnerException {
        RunResult future = only(new Runner(cell("future", "hop", "1").build()).run());
        RunResult table = only(new Runner(cell("table", "direct", "1").build()).run());
        RunResult deque = only(new Runner(cell("deque", "hop", "1").build()).run());

        assertThat(perTransition(future, "allocatedBytes")).isBetween(48.0, 1000.0);
        assertThat(perTransition(table, "allocatedBytes")).isLessThan(0.5);
        assertThat(sum(deque, "displacement") / sum(deque, "machines")).isZero();
        assertThat(sum(table, "displacement") / sum(table, "machines")).isCloseTo(0.31, within(0.04));
        assertThat(sum(table, "transitions") / sum(table, "machines")).isCloseTo(7, within(0.1));
    }

    /** One machine, and an executor that may take either of two threads for it. */
    @Test
    void wakesAnIdleExecutor() throws RunnerException {
        RunResult result = only(new Runner(cell("fixed", "hop", "all", 1).build()).run());

        assertThat(result.getPrimaryResult().getScore()).isPositive();
    }

    private static double perTransition(RunResult result, String counter) {
        return sum(result, counter) / sum(result, "transitions");
    }

    private static double sum(RunResult result, String counter) {
        return result.getSecondaryResults().get(counter).getScore();
    }

    /** The check of the carriers is in the fork itself: it fails where their number is another. */
    @Test
    void givesVirtualThreadsTheCarriersAskedFor() throws RunnerException {
        RunResult one = only(new Runner(cell("virtual", "hop", "1").build()).run());
        RunResult all = only(new Runner(cell("virtual", "hop", "all").build()).run());

        assertThat(coreShare(one)).isCloseTo(1, within(1e-6));
        assertThat(coreShare(all)).isCloseTo(Runtime.getRuntime().availableProcessors(), within(1e-6));
    }

    /** Composing on futures that are complete needs no other thread, whatever parallelism is asked for. */
    @Test
    void countsTheOneThreadThatComposesFutures() throws RunnerException {
        RunResult composed = only(new Runner(cell("future", "direct", "all").build()).run());

        assertThat(coreShare(composed)).isCloseTo(1, within(1e-6));
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
    void refusesAVirtualThreadAsDriver() throws InterruptedException {
        AtomicReference<Throwable> refusal = new AtomicReference<>();
        Thread driver = Thread.ofVirtual()
                .uncaughtExceptionHandler((thread, failure) -> refusal.set(failure))
                .start(new FiniteStateMachineBenchmark()::open);
        driver.join();

        assertThat(refusal.get()).hasMessage("a virtual thread would drive the machines that it is compared with");
    }

    /** The neutral value of a parameter that is there for those who ask is the only one in the default plan. */
    @ParameterizedTest
    @CsvSource({"machines, 16384", "parallelism, all", "wait, 1", "depth, 0", "work, 0", "pinned, false"})
    void runsOneValueOfAParameterByDefault(String parameter, String neutral) throws NoSuchFieldException {
        assertThat(FiniteStateMachineBenchmark.class
                        .getDeclaredField(parameter)
                        .getAnnotation(Param.class)
                        .value())
                .containsExactly(neutral);
    }

    /** But for the row that is a warning, which would rank as the fastest, and for the one that the tests add. */
    @Test
    void hasEveryExecutorInItsDefaults() throws NoSuchFieldException {
        String[] defaults = FiniteStateMachineBenchmark.class
                .getDeclaredField("executor")
                .getAnnotation(Param.class)
                .value();

        Set<String> onRequest = Set.of("switch:replayed", WorkStealing.LABEL);
        assertThat(defaults)
                .containsExactly(ExecutorKind.all().stream()
                        .map(ExecutorKind::label)
                        .filter(label -> !onRequest.contains(label))
                        .toArray(String[]::new));
    }
}
