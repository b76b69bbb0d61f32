package crossover.results;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.results.shape.OpenShape;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run whose files know one fork of one cell, and whose journal knows more. */
class UnfinishedRunTest {
    private static final CellKey PLANNED = key("a.B.planned");
    private static final CellKey REFINED = key("a.B.refined");
    private static final CellKey QUIET = key("a.B.quiet");

    @TempDir
    private Path path;

    private RunFolder folder;

    @BeforeEach
    void writeWhatIsKnown() {
        folder = new RunFolder(path);
        write(null);
        folder.writeJmhJson("[" + measured("planned", "[1.0, 2.0]") + "," + measured("quiet", "[7.0]") + "]");
    }

    @Test
    void hasTheForksOfItsJournal() {
        try (Journal journal = new Journal(folder)) {
            append(journal, PLANNED, fork(0, null), null);
            append(journal, PLANNED, fork(1, null), measured("planned", "[1.0, 2.0]"));
            append(journal, QUIET, fork(1, null), measured("quiet", "[8.0]"));
            append(journal, REFINED, fork(1, null), measured("refined", "[5.0]"));
            append(journal, PLANNED, fork(2, null), measured("planned", "[3.0, 6.0]"));
        }

        Run run = RunReader.read(path);

        assertThat(run.record().cells())
                .containsExactly(
                        cell(PLANNED, CellState.PENDING, null, fork(0, null), fork(1, null), fork(2, null)),
                        cell(QUIET, CellState.PENDING, null, null, fork(1, null)),
                        cell(REFINED, CellState.PENDING, null, null, fork(1, null)));
        assertThat(run.measurements()).extracting(Measurement::key).containsExactly(PLANNED, QUIET, REFINED);
        assertThat(run.measurements())
                .extracting(measurement -> measurement.primary().forks())
                .as("as written where that has all the forks")
                .containsExactly(
                        List.of(List.of(1.0, 2.0), List.of(3.0, 6.0)), List.of(List.of(7.0)), List.of(List.of(5.0)));
        Measurement planned = run.measurements().getFirst();
        assertThat(planned.primary().score()).as("the mean of 1, 2, 3 and 6").isEqualTo(3);
        assertThat(planned.secondary().get("bytes").forks()).containsExactly(List.of(8.0), List.of(8.0));
    }

    @Test
    void aForkThatFailedFailsItsCellForTheFirstReason() {
        try (Journal journal = new Journal(folder)) {
            append(journal, QUIET, fork(2, "crashed"), null);
            append(journal, QUIET, fork(3, "hung"), null);
        }
        assertThat(RunReader.read(path).record().cells().get(1))
                .isEqualTo(cell(
                        QUIET, CellState.FAILED, "crashed", null, fork(1, null), fork(2, "crashed"), fork(3, "hung")));
    }

    @Test
    void aPilotThatIsKnownIsKept() {
        ForkRecord later =
                new ForkRecord(0, "2026-11-01T00:09:00Z", 9, null, Map.of(), Map.of(), null, null, List.of());
        try (Journal journal = new Journal(folder)) {
            append(journal, PLANNED, fork(0, null), null);
            append(journal, PLANNED, later, null);
            append(journal, QUIET, later, null);
        }
        assertThat(RunReader.read(path).record().cells())
                .extracting(CellRecord::pilot)
                .containsExactly(fork(0, null), later);
    }

    @Test
    void aFinishedRunIsAsItWasWritten() {
        write("2026-11-01T01:00:00Z");
        try (Journal journal = new Journal(folder)) {
            append(journal, PLANNED, fork(2, null), measured("planned", "[3.0, 6.0]"));
        }
        Run run = RunReader.read(path);
        assertThat(run.record()).isEqualTo(folder.readRecord());
        assertThat(run.measurements()).isEqualTo(JmhJson.read(folder.jmhJson()));
    }

    private void write(String finished) {
        folder.write(new RunRecord(
                1,
                "quick",
                1,
                null,
                List.of(),
                "2026-11-01T00:00:00Z",
                finished,
                false,
                List.of(
                        cell(PLANNED, CellState.PENDING, null, null, fork(1, null)),
                        cell(QUIET, CellState.PENDING, null, null, fork(1, null)))));
    }

    private static void append(Journal journal, CellKey cell, ForkRecord fork, String measured) {
        journal.append(
                cell, OpenShape.FIRST, fork, measured == null ? null : new Journal.Sample(new byte[0], measured));
    }

    private static CellRecord cell(CellKey key, CellState state, String reason, ForkRecord pilot, ForkRecord... forks) {
        return new CellRecord(key, OpenShape.FIRST, state, reason, null, List.of(), null, pilot, List.of(forks));
    }

    private static ForkRecord fork(int number, String failure) {
        return new ForkRecord(
                number, "2026-11-01T00:00:0" + number + "Z", 1, failure, Map.of(), Map.of(), null, null, List.of());
    }

    private static String measured(String method, String iterations) {
        return """
                {"benchmark":"a.B.%s","mode":"avgt","threads":1,
                 "primaryMetric":{"score":1,"scoreError":"NaN","scoreUnit":"ns/op","rawData":[%s]},
                 "secondaryMetrics":{"bytes":{"score":8,"scoreError":"NaN","scoreUnit":"B/op","rawData":[[8]]}}}
                """.formatted(method, iterations);
    }

    private static CellKey key(String benchmark) {
        return new CellKey(benchmark, new TreeMap<>(), 1, "avgt");
    }
}
