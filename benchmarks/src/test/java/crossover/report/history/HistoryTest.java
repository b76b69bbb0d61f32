package crossover.report.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crossover.report.compare.Runs;
import crossover.results.Environment;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final Instant FIRST = Instant.parse("2026-03-01T08:00:00Z");
    private final Random random = new Random(5);

    private static PastRun run(String label, int day, Environment environment, double value, int definition) {
        String started = FIRST.plus(day, ChronoUnit.DAYS).toString();
        Reading reading =
                new Reading("parse", Measure.TIME, true, value, value * 0.99, value * 1.01, null, definition, null);
        return new PastRun(
                label + day,
                started,
                started,
                "good",
                "good",
                "",
                "",
                new PastRun.Setting(label, "own", ""),
                environment,
                Map.of("parse", reading));
    }

    private double about(double value) {
        return value * Math.exp(0.01 * random.nextGaussian());
    }

    private static Environment machine(String commit, String jvm) {
        Environment usual = Runs.environment("Processor X", commit);
        return new Environment(
                1,
                usual.cpu(),
                usual.memory(),
                usual.os(),
                new Environment.Jvm("OpenJDK", jvm, null, List.of()),
                usual.build(),
                List.of(),
                List.of());
    }

    @Test
    void whatChangedWithAFigureIsTold() {
        List<PastRun> runs = new ArrayList<>();
        for (int day = 0; day < 30; day++) {
            runs.add(run("lab", day, machine("same", day < 20 ? "25.0.1" : "25.0.2"), about(day < 20 ? 100 : 90), 1));
        }
        History history = History.of(runs);

        Trend trend = history.trends().getFirst();
        assertThat(trend.marks()).containsExactly(new Mark(20, true, "JVM version: 25.0.1 → 25.0.2"));
        assertThat(trend.changes()).hasSize(1);
        assertThat(trend.changes().getFirst().point().ratio()).isCloseTo(0.9, within(0.01));
        assertThat(trend.changes().getFirst().sentence())
                .matches(
                        "1\\.1[012]\\d times faster \\[1\\.\\d{3}, 1\\.\\d{3}] since lab20 \\(2026-03-21\\); with it changed:"
                                + " JVM version: 25\\.0\\.1 → 25\\.0\\.2");
    }

    /** A row that means something else from a run on has changed, and is not said to be slower. */
    @Test
    void aDefinitionThatChangedIsAMarkAndNoChange() {
        List<PastRun> runs = new ArrayList<>();
        for (int day = 0; day < 30; day++) {
            runs.add(run("lab", day, machine("same", "25"), about(day < 20 ? 100 : 150), day < 20 ? 1 : 2));
        }
        Trend trend = History.of(runs).trends().getFirst();

        assertThat(trend.marks()).containsExactly(new Mark(20, true, "definition of the row: 1 → 2"));
        assertThat(trend.changes()).isEmpty();
    }

    @Test
    void machinesAreFollowedApart() {
        List<PastRun> runs = new ArrayList<>();
        for (int day = 0; day < 20; day++) {
            runs.add(run("fast", day, machine("same", "25"), about(100), 1));
            runs.add(run("slow", day, machine("same", "25"), about(200), 1));
        }
        History history = History.of(runs);

        assertThat(history.newest().keySet()).containsExactly("fast", "slow");
        assertThat(history.trends()).hasSize(2).allSatisfy(trend -> {
            assertThat(trend.points()).hasSize(20);
            assertThat(trend.changes()).isEmpty();
        });
    }

    /** Nine alike, one of which takes a third longer, and one with another processor that takes half: that one is no outlier. */
    @Test
    void amongMachinesAlikeTheOneThatIsOffIsNamed() {
        List<PastRun> runs = new ArrayList<>();
        for (int node = 0; node < 9; node++) {
            runs.add(run("node" + node, 0, machine("same", "25"), node == 4 ? 133 : about(100), 1));
        }
        runs.add(run("big", 0, Runs.environment("Processor Y", "same"), 50, 1));
        Fleet fleet = Fleet.of(History.of(runs));

        assertThat(fleet.outliers()).hasSize(1);
        assertThat(fleet.outliers().getFirst())
                .matches("node4 is off: 1\\.3\\d\\d times slower than the median of 9 machines alike, parse");
        assertThat(fleet.table().columns()).containsExactly("machine", "what differs", "newest run", "parse");
        assertThat(fleet.table().rows()).hasSize(10);
        assertThat(fleet.table().rows().getFirst().get(1)).isEqualTo("CPU: Processor X");
        assertThat(fleet.table().rows().getLast())
                .containsExactly("big", "CPU: Processor Y", "big0", "50 ns [49.5 ns, 50.5 ns]");
    }
}
