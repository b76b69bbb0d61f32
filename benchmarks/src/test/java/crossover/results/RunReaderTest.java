package crossover.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossover.results.shape.OpenShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunReaderTest {
    private static final String CELL = """
            [{"jmhVersion":"1.37","benchmark":"a.B.c","mode":"avgt","threads":2,"forks":2,
              "params":{"length":"100"},
              "primaryMetric":{"score":2.5,"scoreError":"NaN","scoreUnit":"ns/op","rawData":[[1.0,2.0],[3.0,"+INF"]]},
              "secondaryMetrics":{"gc":{"score":"NaN","scoreError":0.5,"scoreUnit":"B/op","rawData":[[8],[8]]}}},
             {"benchmark":"a.B.d","mode":"sample","threads":1,
              "primaryMetric":{"score":2,"scoreError":1,"scoreUnit":"us/op","rawDataHistogram":[[[[1.0,3],[5.0,1]]]]},
              "secondaryMetrics":{}}]
            """;

    @TempDir
    private Path folder;

    @Test
    void readsWhatJmhWrites() throws IOException {
        List<Measurement> measurements =
                RunReader.read(file("other.json", CELL)).measurements();

        Measurement first = measurements.getFirst();
        assertThat(first.key()).isEqualTo(new CellKey("a.B.c", new TreeMap<>(Map.of("length", "100")), 2, "avgt"));
        assertThat(first.key()).hasToString("B.c length=100 threads=2");
        assertThat(first.primary().score()).isEqualTo(2.5);
        assertThat(first.primary().scoreError()).isNaN();
        assertThat(first.primary().forks()).isEqualTo(List.of(List.of(1.0, 2.0), List.of(3.0)));
        assertThat(first.primary().leftOut()).containsExactly("iteration 2 of fork 2 is no number");
        assertThat(first.secondary().get("gc").unit()).isEqualTo("B/op");
        assertThat(measurements.get(1).primary().forks()).isEqualTo(List.of(List.of(2.0)));
    }

    @Test
    void readsBackWhatItWrote() throws IOException {
        RunFolder run = new RunFolder(folder);
        CellKey key = new CellKey("a.B.c", new TreeMap<>(Map.of("length", "100")), 1, "avgt");
        RunRecord written = new RunRecord(
                1,
                "quick",
                42,
                null,
                List.of("VectorSum"),
                "2026-11-01T00:00:00Z",
                null,
                false,
                List.of(new CellRecord(
                        key,
                        OpenShape.FIRST,
                        CellState.FAILED,
                        "wrong at index 3",
                        null,
                        List.of("one fork"),
                        new WarmupRecord(6, 0.1, "pilot", 0.4),
                        null,
                        List.of(new ForkRecord(
                                1,
                                "2026-11-01T00:00:01Z",
                                1.5,
                                "wrong at index 3",
                                Map.of(),
                                Map.of("power (mW)", "70500"),
                                new HostConditions(0.01, 0.2, 2596.0, "performance", 0L),
                                "steady",
                                List.of(List.of(16, 384, 8), List.of(4088, 0, 16)))))));
        run.write(written);
        run.writeJmhJson(CELL);

        Run read = RunReader.read(folder);

        assertThat(read.record()).isEqualTo(written);
        assertThat(read.measurements()).hasSize(2);
        assertThat(folder).isDirectoryContaining(path -> path.endsWith("run.json"));
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|is empty",
                "[{\"benchmark\":\"a.B|is no complete JSON",
                "PK\u0003\u0004 zip|is no complete JSON",
                "{\"a\":1}|is not JMH's JSON format (it is no array of results)",
                "[{\"a\":1}]|is not JMH's JSON format (result 1 names no benchmark",
                "[{\"benchmark\":\"b\",\"primaryMetric\":{\"score\":\"many\"}}]|has 'many' where a number belongs"
            })
    void namesWhatIsWrong(String text, String message) throws IOException {
        Path file = file("bad.json", text);
        assertThatThrownBy(() -> RunReader.read(file))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(message)
                .hasMessageContaining("give a run's folder or a JMH JSON file");
    }

    @Test
    void refusesNewerSchemasByName() throws IOException {
        file("run.json", "{\"schema\":7}");
        assertThatThrownBy(() -> RunReader.read(folder))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("run.json has schema 7, and this Crossover reads up to 1");
    }

    @Test
    void namesMissingFilesAndEmptyFolders() {
        assertThatThrownBy(() -> RunReader.read(folder.resolve("absent"))).hasMessageContaining("does not exist");
        assertThatThrownBy(() -> RunReader.read(folder)).hasMessageContaining("holds no run");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
