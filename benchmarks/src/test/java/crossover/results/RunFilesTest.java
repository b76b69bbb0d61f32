package crossover.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossover.results.format.ComparisonFile;
import crossover.results.format.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small parts of the files of a run, and what is said where one cannot be written. */
class RunFilesTest {
    @TempDir
    private Path path;

    @Test
    void whatCannotBeWrittenIsSaidInOneLineAndLeavesNothingBeside() throws IOException {
        Path inTheWay = Files.createDirectories(path.resolve("jmh.json/full"));
        assertThatThrownBy(() -> new RunFolder(path).writeJmhJson("[]"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("cannot write " + inTheWay.getParent() + " (")
                .hasMessageEndingWith(
                        "): make room, or make the folder writable; what is finished is kept, and run --resume goes on");
        assertThat(path).isDirectoryNotContaining("glob:**.tmp");

        assertThatThrownBy(() -> new RunFolder(path.resolve("absent")).writeJmhJson("[]"))
                .hasMessageContaining("jmh.json (it does not exist): make room");
    }

    @Test
    void theSystemsReasonIsToldWithoutTheFilesName() {
        assertThat(RunFolder.reason(new NoSuchFileException("a"))).isEqualTo("it does not exist");
        assertThat(RunFolder.reason(new AccessDeniedException("a"))).isEqualTo("permission denied");
        assertThat(RunFolder.reason(new FileSystemException("a", null, "No space left on device")))
                .isEqualTo("No space left on device");
        assertThat(RunFolder.reason(new FileSystemException("a"))).isEqualTo("a");
        assertThat(RunFolder.reason(new IOException("Stale file handle"))).isEqualTo("Stale file handle");
    }

    @Test
    void aBareFileIsARunNamedWithoutItsEnding() throws IOException {
        assertThat(RunReader.read(Files.writeString(path.resolve("night.json"), "[]")))
                .isEqualTo(new Run("night", null, null, List.of()));
        assertThat(RunReader.read(Files.writeString(path.resolve("night.txt"), "[]"))
                        .name())
                .isEqualTo("night.txt");
    }

    @Test
    void damagedJsonIsNamedWithItsLine() throws IOException {
        Path cut = Files.writeString(path.resolve("cut.json"), "[\n{\"benchmark\":\"a.B");
        assertThatThrownBy(() -> RunReader.read(cut))
                .hasMessageStartingWith(cut + " is no complete JSON (Unexpected end-of-input")
                .hasMessageEndingWith(" at line 2): give a run's folder or a JMH JSON file");
        Path more = Files.writeString(path.resolve("more.json"), "[] []");
        assertThatThrownBy(() -> RunReader.read(more)).hasMessageContaining("something follows the array of results");
    }

    @Test
    void numbersThatJsonCannotWriteAreRead() throws IOException {
        Path file = Files.writeString(path.resolve("n.json"), """
                [{"benchmark":"a.B.c","primaryMetric":{"score":"-INF","scoreError":"Infinity",
                  "rawData":[["-Infinity","+INF","INF",""]]}}]
                """);
        Measurement cell = RunReader.read(file).measurements().getFirst();
        assertThat(cell.threads()).isEqualTo(1);
        assertThat(cell.primary().score()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(cell.primary().scoreError()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(cell.primary().hasValues()).isFalse();
        assertThat(cell.primary().leftOut()).hasSize(4).startsWith("iteration 1 of fork 1 is no number");
    }

    @Test
    void runsTravelAsTextOnOneLine() {
        Run run = new Run("night", null, EnvironmentTest.environment("x", List.of()), List.of());
        String text = JsonText.of(List.of(run));
        assertThat(text).startsWith("[{\"name\":\"night\"").doesNotContain("\n");
        assertThat(JsonText.runs(text, "report.html")).containsExactly(run);
        assertThatThrownBy(() -> JsonText.runs("{", "report.html"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageStartingWith("report.html holds no runs (")
                .hasMessageEndingWith("): give a report.html of Crossover");
        assertThat(JsonText.of(Map.of("a", 1))).isEqualTo("{\n  \"a\" : 1\n}\n");
    }

    @Test
    void aComparisonIsWrittenAsRows() {
        ComparisonFile.Row row = new ComparisonFile.Row(
                null,
                "a.B.c",
                new TreeMap<>(),
                "avgt",
                1,
                2.0,
                null,
                "ns/op",
                null,
                null,
                null,
                null,
                null,
                "SAME",
                null);
        assertThat(Json.MAPPER.readTree(new ComparisonFile(
                                "base",
                                List.of(new ComparisonFile.Other(
                                        "other",
                                        true,
                                        List.of(new ComparisonFile.Difference("CODE", "commit", "1", "2")))),
                                List.of(row),
                                null)
                        .toJson()))
                .isEqualTo(Json.MAPPER.readTree("""
                        {"base":"base","others":[{"name":"other","inPairs":true,"differences":[
                          {"kind":"CODE","what":"commit","base":"1","other":"2"}]}],
                         "rows":[{"benchmark":"a.B.c","params":{},"mode":"avgt","threads":1,"base":2.0,"other":null,"unit":"ns/op","ratio":null,
                          "low95":null,"high95":null,"pValue":null,"qValue":null,"verdict":"SAME","reason":null}],
                         "geometricMean":null}
                        """));
    }

    @Test
    void aCellIsNamedByItsClassAndMethod() {
        assertThat(key("org.example.Bench.run").shortName()).isEqualTo("Bench.run");
        assertThat(key("Bench.run").shortName()).isEqualTo("Bench.run");
        assertThat(key("run").shortName()).isEqualTo("run");
        assertThat(new CellKey("a.B.c", new TreeMap<>(Map.of("n", "1")), 2, "thrpt"))
                .hasToString("B.c n=1 threads=2 (thrpt)");
        assertThat(key("a.B.c")).hasToString("B.c");
    }

    @Test
    void aWarmupKnowsItsLengthAndWhetherAPilotDecidedIt() {
        assertThat(new WarmupRecord(6, 0.5, "pilot", 1.0).seconds()).isEqualTo(3);
        assertThat(Arrays.asList("pilot", "earlier pilot", "profile", "options"))
                .extracting(by -> new WarmupRecord(6, 0.5, by, null).fromPilot())
                .containsExactly(true, true, false, false);
    }

    @Test
    void aForkOfAnOlderVersionHasNoSensorsAndNoLayouts() {
        ForkRecord old = new ForkRecord(1, "2026-11-01T00:00:00Z", 1, null, null, null, null, null, null);
        assertThat(old.sensorsBefore()).isEmpty();
        assertThat(old.sensorsAfter()).isEmpty();
        assertThat(old.layouts()).isEmpty();
        ForkRecord fork = new ForkRecord(
                1,
                "2026-11-01T00:00:00Z",
                1,
                null,
                Map.of("b", "2", "a", "1"),
                Map.of("c", "3"),
                null,
                null,
                List.of(List.of(8)));
        assertThat(fork.sensorsBefore()).hasToString("{a=1, b=2}");
        assertThat(fork.sensorsAfter()).isEqualTo(Map.of("c", "3"));
        assertThat(fork.layouts()).containsExactly(List.of(8));
    }

    @Test
    void statesAreForPeople() {
        assertThat(Arrays.stream(CellState.values()).map(CellState::label))
                .containsExactly("pending", "done", "skipped", "failed");
    }

    private static CellKey key(String benchmark) {
        return new CellKey(benchmark, new TreeMap<>(), 1, "avgt");
    }
}
