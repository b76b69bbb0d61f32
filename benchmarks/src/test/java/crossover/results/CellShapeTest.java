package crossover.results;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.results.shape.CellShape;
import crossover.results.shape.CopyShape;
import crossover.results.shape.ExecutorShape;
import crossover.results.shape.FootprintShape;
import crossover.results.shape.LatencyShape;
import crossover.results.shape.LaunchShape;
import crossover.results.shape.OpenShape;
import crossover.results.shape.RateShape;
import crossover.results.shape.Side;
import crossover.results.shape.SweepShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What cells are, kept in files, and read out of names where files do not say. */
class CellShapeTest {
    private static final SortedMap<String, String> HOP = new TreeMap<>(Map.of("mode", "hop", "machines", "16384"));

    static Stream<CellShape> everyShape() {
        return Stream.of(
                new SweepShape(
                        2,
                        "polynomial",
                        "Polynomial",
                        Side.ROUND_TRIP,
                        "hip:0",
                        "pinned",
                        1024,
                        8192,
                        8192,
                        8192,
                        16_384,
                        "",
                        new TreeMap<>(Map.of("degree", "8"))),
                new CopyShape(1, "cuda:0", "hostToDevice", "pinned", 1L << 33),
                new LaunchShape(1, "cuda:0", 100),
                new ExecutorShape(3, "State machine", "deque", true, ExecutorShape.Family.POOL, 16_384, 1, HOP),
                new LatencyShape(1, "State machine latency", "virtual", 131_072, HOP),
                new RateShape(1, "State machine rate", "virtual", 131_072, HOP),
                new FootprintShape(1, "State machine footprint", "virtual", 100_000, HOP),
                new OpenShape(1));
    }

    @ParameterizedTest
    @MethodSource("everyShape")
    void areReadBackAsTheyWereWritten(CellShape shape, @TempDir Path folder) throws IOException {
        RunFolder run = new RunFolder(folder);
        CellKey key = key("org.example.ABenchmark.b");
        RunRecord written =
                record(new CellRecord(key, shape, CellState.PENDING, null, null, List.of(), null, null, List.of()));
        run.write(written);
        ForkRecord fork =
                new ForkRecord(1, "2026-11-01T00:00:01Z", 1, "crashed", Map.of(), Map.of(), null, null, List.of());
        try (Journal journal = new Journal(run)) {
            journal.append(key, shape, fork, null);
        }

        assertThat(run.readRecord()).isEqualTo(written);
        assertThat(Journal.read(run).entries()).extracting(Journal.Entry::shape).containsExactly(shape);
        assertThat(Files.readString(run.record())).contains("\"kind\" : ").doesNotContain("\"loop\" : ");
        assertThat(Schemas.faults("run", Files.readString(run.record()))).isEmpty();
        assertThat(Schemas.faults("journal", Files.readString(run.journal().resolve("000001.json"))))
                .isEmpty();
    }

    @Test
    void areReadFromNamesWhereAFileDoesNotSay(@TempDir Path folder) throws IOException {
        RunFolder run = new RunFolder(folder);
        CellKey key = key(
                "crossover.benchmark.VectorSumBenchmark.roundTrip",
                "device",
                "cuda:0",
                "length",
                "100",
                "path",
                "heap");
        run.write(record(
                new CellRecord(key, OpenShape.FIRST, CellState.PENDING, null, null, List.of(), null, null, List.of())));
        String before = Files.readString(run.record()).replaceAll("\"shape\" : \\{[^}]*},", "");
        Files.writeString(run.record(), before);

        assertThat(before).doesNotContain("shape");
        assertThat(run.readRecord().cells())
                .extracting(CellRecord::shape)
                .containsExactly(new SweepShape(
                        1,
                        "vector-sum",
                        "Vector sum",
                        Side.ROUND_TRIP,
                        "cuda:0",
                        "heap",
                        100,
                        100,
                        1200,
                        1200,
                        0,
                        "",
                        new TreeMap<>()));
    }

    @Test
    void ofBeforeAreTheOnesThatTheRulesStateNow() {
        assertThat(LegacyShape.of(key(
                        "crossover.benchmark.FiniteStateMachineBenchmark.run",
                        "executor",
                        "virtual",
                        "mode",
                        "timed",
                        "machines",
                        "100",
                        "wait",
                        "1",
                        "depth",
                        "0",
                        "seed",
                        "42")))
                .isEqualTo(new ExecutorShape(
                        1,
                        "State machine",
                        "virtual",
                        false,
                        null,
                        100,
                        0,
                        new TreeMap<>(Map.of("mode", "timed", "machines", "100", "wait", "1"))));
        assertThat(LegacyShape.of(
                        key("crossover.benchmark.MatrixDoublingBenchmark.compute", "device", "cpu:loop", "order", "5")))
                .isEqualTo(new SweepShape(
                        1,
                        "matrix-doubling",
                        "Matrix doubling",
                        Side.LOOP,
                        "cpu:loop",
                        "",
                        25,
                        25,
                        200,
                        100,
                        25,
                        "",
                        new TreeMap<>()));
    }

    @Test
    void ofOthersAreOpenWhateverTheirParametersAreCalled() {
        for (String benchmark : List.of(
                "org.example.VectorSumBenchmark.compute",
                "VectorSumBenchmark.compute",
                "crossover.benchmark.OtherBenchmark.roundTrip",
                "compute")) {
            assertThat(LegacyShape.of(key(benchmark, "device", "cpu:loop", "length", "100", "path", "heap")))
                    .isEqualTo(new OpenShape(1));
        }
        for (String length : List.of("0", "-5", "many", "")) {
            assertThat(LegacyShape.of(key(
                            "crossover.benchmark.VectorSumBenchmark.compute", "device", "cpu:loop", "length", length)))
                    .as("length " + length)
                    .isEqualTo(new OpenShape(1));
        }
    }

    @Test
    void anInterfacePrintsItsOwnName() {
        assertThat(device("hip", "HIP", "gpu").title()).isEqualTo("HIP on of the test (a GPU)");
        assertThat(device("opencl", null, "cpu").title()).isEqualTo("OpenCL on of the test (a CPU device)");
        assertThat(device("level-zero", null, "gpu").title()).isEqualTo("level-zero on of the test (a GPU)");
        assertThat(new Devices(List.of()).of("vulkan:0").title())
                .isEqualTo("vulkan on vulkan:0 (a device of unrecorded kind)");
        assertThat(new Devices(List.of()).of("cpu:vector").title()).isEqualTo("cpu:vector");
    }

    private static Environment.Device device(String api, String apiTitle, String kind) {
        return new Environment.Device(
                api + ":0", api + ":0", kind, api, apiTitle, "of the test", null, false, new TreeMap<>());
    }

    private static RunRecord record(CellRecord cell) {
        return new RunRecord(1, "quick", 1, null, List.of(), "2026-11-01T00:00:00Z", null, false, List.of(cell));
    }

    private static CellKey key(String benchmark, String... parameters) {
        TreeMap<String, String> params = new TreeMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            params.put(parameters[i], parameters[i + 1]);
        }
        return new CellKey(benchmark, params, 1, "avgt");
    }
}
