package crossover.report.executor;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.report.value.Answer;
import crossover.report.value.MeasuredCell;
import crossover.report.value.Timing;
import crossover.results.CellKey;
import crossover.results.CellState;
import crossover.results.Measurement;
import crossover.results.Metric;
import crossover.results.shape.ExecutorShape;
import crossover.results.shape.ExecutorShape.Family;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Five forks, whose times scatter by a percent. */
class ExecutorQuestionsTest {
    private static final double[] SCATTER = {1, 1.01, 0.99, 1.005, 0.995};
    private static final int BUSY = 16_384;

    private final List<MeasuredCell> cells = new ArrayList<>();

    private void cell(String executor, @Nullable Family family, int machines, int threads, double nanos) {
        cell(executor, family, machines, threads, nanos, Map.of("mode", "hop", "parallelism", "all"));
    }

    private void cell(
            String executor,
            @Nullable Family family,
            int machines,
            int threads,
            double nanos,
            Map<String, String> more) {
        TreeMap<String, String> setting = new TreeMap<>(more);
        setting.put("machines", Integer.toString(machines));
        TreeMap<String, String> params = new TreeMap<>(setting);
        params.put("executor", executor);
        CellKey key = new CellKey("crossover.benchmark.FiniteStateMachineBenchmark.run", params, 1, "avgt");
        Metric time = metric(nanos);
        double unfairness = executor.equals("forkjoin") ? 315 : 0;
        Measurement measurement = new Measurement(
                key.benchmark(),
                "avgt",
                1,
                params,
                time,
                new TreeMap<>(Map.of(
                        "transition", time,
                        "coreTransition", metric(nanos * threads),
                        "displacement", constant(unfairness),
                        "machines", constant(1000),
                        "handOverBytes", constant(64_000),
                        "handedOver", constant(1000))));
        cells.add(new MeasuredCell(
                key,
                new ExecutorShape(
                        2, "State machine", executor, executor.equals("deque"), family, machines, threads, setting),
                CellState.DONE,
                measurement,
                Timing.of(time),
                null,
                false,
                null,
                List.of()));
    }

    private static Metric metric(double nanos) {
        List<List<Double>> forks = new ArrayList<>();
        for (double factor : SCATTER) {
            forks.add(List.of(nanos * factor));
        }
        return new Metric("ns/op", nanos, Double.NaN, forks);
    }

    private static Metric constant(double value) {
        return new Metric("#", value, Double.NaN, Collections.nCopies(SCATTER.length, List.of(value)));
    }

    private List<Answer> answers() {
        return ExecutorQuestions.of(ExecutorResults.of(cells));
    }

    private Answer answer(String question) {
        return answers().stream()
                .filter(answer -> answer.subject().startsWith(question))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysWhetherAPoolOrVirtualThreads() {
        cell("fixed", Family.POOL, BUSY, 2, 140);
        cell("forkjoin", Family.POOL, BUSY, 2, 50);
        cell("virtual", Family.VIRTUAL_THREADS, BUSY, 2, 200);
        cell("netty", null, BUSY, 2, 10);

        assertThat(answer("Virtual threads or a pool?"))
                .isEqualTo(
                        new Answer(
                                "Virtual threads or a pool? State machine: 16,384 machines in flight, mode hop, parallelism all",
                                "A pool: a hop of forkjoin takes 50.0 ns [49.5 ns, 50.5 ns], of virtual 4.00× [3.95, 4.05] of that."));
    }

    @Test
    void leavesOpenWhatTheForksLeaveOpen() {
        cell("forkjoin", Family.POOL, BUSY, 2, 200);
        cell("virtual", Family.VIRTUAL_THREADS, BUSY, 2, 199);

        assertThat(answer("Virtual threads or a pool?").sentence())
                .startsWith("Open, the forks do not tell them apart: a hop of virtual takes 199 ns [");
    }

    @Test
    void saysWhatAnIdleWakeCostsBesideAHop() {
        cell("fixed", Family.POOL, BUSY, 2, 100);
        cell("fixed", Family.POOL, 1, 2, 5000);
        cell("vertx", null, 1, 2, 6000);

        assertThat(answer("What does an idle wake cost?").sentence())
                .startsWith("A transition of one machine alone takes fixed 5.00 µs [")
                .contains("], 50.0× [")
                .contains("] of its hop among 16,384 machines; vertx 6.00 µs [");
    }

    @Test
    void saysWhatAPinnedCarrierCosts() {
        Map<String, String> sleeping = Map.of("mode", "timed", "parallelism", "all", "wait", "1");
        Map<String, String> pinned = new TreeMap<>(sleeping);
        pinned.put("pinned", "true");
        cell("virtual", Family.VIRTUAL_THREADS, 100, 2, 12_000, sleeping);
        cell("virtual", Family.VIRTUAL_THREADS, 100, 2, 600_000, pinned);

        assertThat(answer("What does a pinned carrier cost?").sentence())
                .startsWith("virtual takes 50.0× [")
                .endsWith("] the time of one that is not pinned.");
    }

    @Test
    void namesThoseThatLetMachinesRunToTheirEnd() {
        cell("forkjoin", Family.POOL, BUSY, 2, 50);
        cell("fixed", Family.POOL, BUSY, 2, 140);

        assertThat(answer("Which let machines run to their end?").sentence())
                .isEqualTo("forkjoin 0.315 [0.315, 0.315]"
                        + " (unfairness: a round robin has 0, one machine after the other about 0.33).");
    }

    /** A loop on one thread with twice the wall time of two threads takes the same core time. */
    @Test
    void holdsFloorsAgainstOthersByCoreTime() {
        cell("fixed", Family.POOL, BUSY, 2, 100);
        cell("deque", null, BUSY, 1, 20);

        ExecutorComparison comparison = ExecutorResults.of(cells).comparisons().getFirst();
        assertThat(comparison.rows())
                .extracting(ExecutorComparison.Row::title)
                .containsExactly("fixed", "deque (floor)");
        assertThat(comparison.rows()).extracting(ExecutorComparison.Row::ratio).containsExactly("", "–");
        assertThat(comparison.toTheFloor(comparison.rows().getFirst()))
                .hasValueSatisfying(ratio -> assertThat(ratio).startsWith("10.0× ["));
        assertThat(ExecutorAnswers.of(ExecutorResults.of(cells)))
                .extracting(Answer::sentence)
                .anyMatch(
                        sentence -> sentence.contains(
                                "The floor, a loop without a scheduler (deque): 20.0 ns [19.8 ns, 20.2 ns] of core time a transition"));
    }

    @Test
    void drawsTimesOverMachinesAndOverThreads() {
        for (int threads : new int[] {1, 2, 4}) {
            cell("fixed", Family.POOL, BUSY, threads, 100.0 / threads, parallelism(threads));
        }
        cell("fixed", Family.POOL, 1024, 4, 30, parallelism(4));

        List<Scaling> scalings = ExecutorResults.of(cells).scalings();
        assertThat(scalings)
                .extracting(Scaling::title)
                .containsExactly(
                        "State machine: mode hop, parallelism 4: by machines in flight",
                        "State machine: 16,384 machines in flight, mode hop: by threads");
        assertThat(scalings.getLast().places()).containsExactly(1L, 2L, 4L);
        assertThat(scalings.getLast().tables().getFirst().rows())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .satisfiesExactly(
                                name -> assertThat(name).isEqualTo("fixed"),
                                one -> assertThat(one).startsWith("100 ns ["),
                                two -> assertThat(two).startsWith("50.0 ns ["),
                                four -> assertThat(four).startsWith("25.0 ns [")));
        assertThat(scalings.getFirst().tables().getLast().rows().getFirst())
                .element(1)
                .isEqualTo("64.0 B [64.0 B, 64.0 B]");
    }

    private static Map<String, String> parallelism(int threads) {
        return Map.of("mode", "hop", "parallelism", Integer.toString(threads));
    }
}
