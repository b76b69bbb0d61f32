package crossover.run.plan;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.accelerator.Survey;
import crossover.results.ForkRecord;
import crossover.results.WarmupRecord;
import crossover.run.Requests;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Planted forks: how long they took and how far they scatter is what the time left follows from. */
class TimeLeftTest {
    private static final String TWO_CELLS = "MisbehavingBenchmark.(steady|throwing)";

    @Test
    void beforeAnyForkItIsTheFewestForksAndTheirIterations() {
        Plan plan = plan("-f", "3", "-wi", "1", "-w", "100ms", "-i", "2", "-r", "100ms", TWO_CELLS);
        // Two cells of three forks: a start of 0.7 s, 0.1 s of warm-up, 0.2 s measured.
        assertThat(left(plan, "-f", "3", "-wi", "1", "-w", "100ms", "-i", "2", "-r", "100ms"))
                .isEqualTo(Duration.ofMillis(6000));
    }

    @Test
    void aPilotIsCountedAsLongAsTheCellHasNone() {
        Plan plan = plan("-f", "2", "MisbehavingBenchmark.steady");
        // A pilot of 0.7 + 4 s, then two forks with the longest warm-up that it may ask for: 0.7 + 4 + 1 s each.
        assertThat(left(plan, "-f", "2")).isEqualTo(Duration.ofMillis(16_100));
        plan.cells().getFirst().warmUp(new WarmupRecord(2, 0.1, WarmupRecord.PILOT, 0.1));
        assertThat(left(plan, "-f", "2")).isEqualTo(Duration.ofMillis(3800));
    }

    @Test
    void aCellNeedsTheForksThatItsOwnScatterAsksForAndItsOwnTime() {
        Plan plan = plan("MisbehavingBenchmark.steady");
        Cell cell = plan.cells().getFirst();
        cell.warmUp(new WarmupRecord(2, 0.1, WarmupRecord.PILOT, 0.1));
        fork(cell, 3.0);
        fork(cell, 5.0);
        // Four seconds each, three more to the fewest.
        assertThat(left(plan)).isEqualTo(Duration.ofSeconds(12));
    }

    /** Four further forks of a second each. */
    @Test
    void countsTheForksOfASecondStage() {
        List<String> jmh = List.of("VectorSumBenchmark.compute", "-p", "length=100");
        Plan plan = new Planner(
                        Requests.of(Profile.QUICK, List.of("cpu:loop"), Optional.empty(), jmh), Survey.ofThisMachine())
                .plan();
        Cell cell = plan.cells().getFirst();
        fork(cell, 1.0);
        fork(cell, 1.0);
        cell.aimAt(6);
        assertThat(plan.timeLeft(Duration.ofHours(1))).isEqualTo(Duration.ofSeconds(4));
    }

    private static void fork(Cell cell, double seconds) {
        ForkRecord record = new ForkRecord(
                cell.forksStarted() + 1,
                "2026-01-01T00:00:00Z",
                seconds,
                null,
                Map.of(),
                Map.of(),
                null,
                null,
                List.of());
        cell.add(new ForkOutcome(record, Optional.empty()));
    }

    private static Plan plan(String... jmh) {
        return new Planner(Requests.of(Optional.empty(), List.of(jmh)), new Survey(List.of(), List.of())).plan();
    }

    private static Duration left(Plan plan, String... jmh) {
        return new TimeLeft(Requests.of(Optional.empty(), List.of(jmh))).of(plan.cells());
    }
}
