package crossover.report.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.report.page.Report;
import crossover.report.page.section.ReportedRun;
import crossover.report.terminal.RunSummary;
import crossover.results.CellKey;
import crossover.results.CellRecord;
import crossover.results.CellState;
import crossover.results.Environment;
import crossover.results.Measurement;
import crossover.results.Metric;
import crossover.results.Run;
import crossover.results.RunRecord;
import crossover.results.shape.CellShape;
import crossover.results.shape.CopyShape;
import crossover.results.shape.LaunchShape;
import crossover.results.shape.Side;
import crossover.results.shape.SweepShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A made-up card of 100 GB/s with a last cache of 16 MiB, on a bus of 10 GB/s up and 5 GB/s down. */
class DeviceSpeedsTest {
    private static final long MEBIBYTE = 1L << 20;

    private final List<Measurement> measurements = new ArrayList<>();
    private final List<CellRecord> cells = new ArrayList<>();

    @Test
    void eachKindIsHeldAgainstCopiesOfItsOwn() {
        copies(256 * MEBIBYTE, 0.8);
        sum(Side.RESIDENT, "", 64 * MEBIBYTE, Map.of("kernel", 12 * 64 * MEBIBYTE / 60e9));
        sum(
                Side.ROUND_TRIP,
                "pinned",
                64 * MEBIBYTE,
                Map.of(
                        "upload",
                        8 * 64 * MEBIBYTE / 5e9,
                        "kernel",
                        12 * 64 * MEBIBYTE / 40e9,
                        "download",
                        4 * 64 * MEBIBYTE / 4e9));
        sum(Side.ROUND_TRIP, "mapped", 64 * MEBIBYTE, Map.of("kernel", 12 * 64 * MEBIBYTE / 4e9));
        measured(new LaunchShape(1, "cuda:0", 1), "LaunchOverheadBenchmark.launch", Map.of("kernel", 1.5e-6));

        assertThat(rows())
                .containsSubsequence(
                        "CopyBenchmark.deviceToDevice | kernel | 80 | 100% | 80% | ",
                        "VectorSumBenchmark.compute | kernel | 60 | 75% | 60% | ",
                        "VectorSumBenchmark.roundTrip pinned | upload | 5 | 50% | – | ",
                        "VectorSumBenchmark.roundTrip pinned | kernel | 40 | 50% | 40% | ",
                        "VectorSumBenchmark.roundTrip pinned | download | 4 | 80% | – | ",
                        "VectorSumBenchmark.roundTrip mapped | kernel | 4 | – | – | ",
                        "LaunchOverheadBenchmark.launch | kernel | — | – | – | ");
        assertThat(reported().caveats()).noneMatch(caveat -> caveat.text().contains("100%"));
    }

    /** 1.2 MB a millisecond would be the floor's speed, not the kernel's. */
    @Test
    void whatIsTooShortForTheClockHasNoSpeed() {
        copies(256 * MEBIBYTE, 0.8);
        sum(Side.RESIDENT, "", 100, Map.of("kernel", 1e-6, "kernel" + Metric.FLOOR, 1e-6));

        assertThat(rows()).anyMatch(row -> row.startsWith("VectorSumBenchmark.compute | kernel | — | – | – | "));
        assertThat(reported().sweeps().speeds().table().rows())
                .anySatisfy(row -> assertThat(row).contains("≤ 2.00 µs"));
    }

    /** Nor is it a figure in any other file, and nothing compares it. */
    @Test
    void whatIsTooShortForTheClockIsABoundWhereverItIsWritten(@TempDir Path folder) throws IOException {
        copies(MEBIBYTE, 0.8);
        sum(Side.RESIDENT, "", 100, Map.of("kernel", 1e-6, "kernel" + Metric.FLOOR, 1.5e-6));
        sum(
                Side.ROUND_TRIP,
                "pinned",
                100,
                Map.of(
                        "upload",
                        4e-6,
                        "upload" + Metric.FLOOR,
                        1e-6,
                        "kernel",
                        1.25e-6,
                        "kernel" + Metric.FLOOR,
                        1e-6));
        measured(
                new CopyShape(1, "cuda:0", "hostToDevice", "direct", 4),
                "CopyBenchmark.hostToDevice",
                Map.of("upload", 1e-6, "upload" + Metric.FLOOR, 3e-6));
        measured(
                new LaunchShape(1, "cuda:0", 1),
                "LaunchOverheadBenchmark.launch",
                Map.of("kernel", 0.75e-6, "kernel" + Metric.FLOOR, 1e-6));

        Report.write(List.of(run()), folder);
        assertThat(fields(folder, "device.kernel", "unit", "jmh_score", "value", "bound"))
                .containsSubsequence("us/op,,2.5,<=", "us/op,,2.25,<=", "us/op,,1.75,<=");
        assertThat(fields(folder, "device.upload", "unit", "jmh_score", "value", "bound"))
                .containsSubsequence("us/op,4.0,,", "us/op,,4.0,<=");
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("≤ 2.50 µs", "≤ 2.25 µs", "≤ 1.75 µs", "≤ 4.00 µs");
        for (String page : List.of("report.html", "summary.md")) {
            assertThat(Files.readString(folder.resolve(page)))
                    .as(page)
                    .doesNotContain("1.25 µs", "1.50 µs", "750 ns", "0.75 µs");
        }
    }

    private static List<String> fields(Path folder, String metric, String... columns) throws IOException {
        List<List<String>> lines = Files.readString(folder.resolve("results.csv"))
                .lines()
                .map(line -> List.of(line.split(",", -1)))
                .toList();
        List<String> header = lines.getFirst();
        return lines.stream()
                .filter(line -> line.get(header.indexOf("metric")).equals(metric))
                .map(line -> Stream.of(columns)
                        .map(column -> line.get(header.indexOf(column)))
                        .collect(Collectors.joining(",")))
                .toList();
    }

    @Test
    void inL2IsWhatTheCacheHoldsAQuarterOfAndNothingElse(@TempDir Path folder) throws IOException {
        copies(256 * MEBIBYTE, 0.8);
        // Held are 12 bytes an element: below and at four times 16 MiB.
        long most = 64 * MEBIBYTE / 12;
        sum(Side.RESIDENT, "", most, Map.of("kernel", 12 * most / 300e9));
        sum(Side.RESIDENT, "", most + 1, Map.of("kernel", 12 * most / 72e9));
        sum(Side.RESIDENT, SweepShape.COLD, most, Map.of("kernel", 12 * most / 72e9));

        assertThat(rows())
                .contains("VectorSumBenchmark.compute | kernel | 300 | 375% | 300% | in L2")
                .contains("VectorSumBenchmark.compute | kernel | 72 | 90% | 72% | ")
                .contains("VectorSumBenchmark.compute cold cache | kernel | 72 | 90% | 72% | ");
        assertThat(reported().caveats()).singleElement().satisfies(caveat -> {
            assertThat(caveat.text())
                    .startsWith("cuda:0: in L2, whose 16 MiB hold a quarter or more of their working set");
            assertThat(caveat.about()).isEqualTo("1 cell");
        });
        assertThat(RunSummary.of(reported())).anyMatch(line -> line.startsWith("Beware: cuda:0: in L2"));
        Report.write(List.of(run()), folder);
        assertThat(Files.readString(folder.resolve("summary.md")))
                .contains(", in L2 |", "cuda:0: in L2, whose", "100 GB/s");
        assertThat(Cache.of(run().environment(), reported().sweeps().sweeps().getFirst()))
                .containsExactly(new Cache("cuda:0 L2 16 MiB", 16 * MEBIBYTE));
    }

    @Test
    void moreThanIsPossibleIsAWarning() {
        copies(256 * MEBIBYTE, 0.8);
        sum(Side.RESIDENT, "", 64 * MEBIBYTE, Map.of("kernel", 12 * 64 * MEBIBYTE / 120e9));
        assertThat(rows()).contains("VectorSumBenchmark.compute | kernel | 120 | 150% | 120% | above 100%");
        assertThat(reported().caveats())
                .singleElement()
                .satisfies(caveat -> assertThat(caveat.text())
                        .isEqualTo(
                                "More than 100% of the copies of their kind or of the theoretical peak was attained: one of the two"
                                        + " figures is wrong."));
    }

    @Test
    void aCopyInL2IsNoPeakToBeHeldAgainst() {
        copies(16 * MEBIBYTE, 3);
        sum(Side.RESIDENT, "", 64 * MEBIBYTE, Map.of("kernel", 12 * 64 * MEBIBYTE / 75e9));
        assertThat(rows())
                .contains("CopyBenchmark.deviceToDevice | kernel | 300 | 100% | 300% | in L2")
                .contains("VectorSumBenchmark.compute | kernel | 75 | 25% | 75% | the copy is in L2");
    }

    private void copies(long bytes, double share) {
        measured(
                new CopyShape(1, "cuda:0", "deviceToDevice", "heap", bytes),
                "CopyBenchmark.deviceToDevice",
                Map.of("kernel", 2 * bytes / (share * 100e9)));
        for (String path : List.of("heap", "pinned")) {
            double slower = path.equals("heap") ? 2 : 1;
            measured(
                    new CopyShape(1, "cuda:0", "hostToDevice", path, bytes),
                    "CopyBenchmark.hostToDevice",
                    Map.of("upload", slower * bytes / 10e9));
            measured(
                    new CopyShape(1, "cuda:0", "deviceToHost", path, bytes),
                    "CopyBenchmark.deviceToHost",
                    Map.of("download", slower * bytes / 5e9));
        }
    }

    private void sum(Side side, String path, long length, Map<String, Double> seconds) {
        boolean trip = side == Side.ROUND_TRIP;
        measured(
                new SweepShape(
                        2,
                        "vector-sum",
                        "Vector sum",
                        side,
                        "cuda:0",
                        path,
                        length,
                        length,
                        12 * length,
                        12 * length,
                        0,
                        trip ? 8 * length : 0,
                        trip ? 4 * length : 0,
                        "",
                        new TreeMap<>()),
                "VectorSumBenchmark." + (trip ? "roundTrip" : "compute"),
                seconds);
    }

    private void measured(CellShape shape, String benchmark, Map<String, Double> seconds) {
        TreeMap<String, String> parameters = new TreeMap<>(Map.of("device", "cuda:0", "row", "" + cells.size()));
        if (shape instanceof SweepShape sweep && !sweep.path().isEmpty()) {
            parameters.put("path", sweep.path());
        }
        CellKey key = new CellKey("crossover.benchmark." + benchmark, parameters, 1, "avgt");
        TreeMap<String, Metric> parts = new TreeMap<>();
        seconds.forEach((part, value) -> parts.put("device." + part, metric(value)));
        double whole = seconds.values().stream().mapToDouble(value -> value).sum();
        measurements.add(
                new Measurement(key.benchmark(), key.mode(), key.threads(), key.params(), metric(whole), parts));
        cells.add(new CellRecord(key, shape, CellState.DONE, null, "precision", List.of(), null, null, List.of()));
    }

    private static Metric metric(double seconds) {
        double micros = seconds * 1e6;
        return new Metric("us/op", micros, micros / 100, List.of(List.of(micros), List.of(micros), List.of(micros)));
    }

    private List<String> rows() {
        return reported().sweeps().speeds().table().rows().stream()
                .map(row -> row.getFirst()
                                .replaceAll(" .*?path=|row=\\d+|device=cuda:0", " ")
                                .strip()
                                .replaceAll(" +", " ")
                        + " | " + row.get(1) + " | "
                        + String.join(" | ", row.subList(4, 8)).replaceFirst("\\.0+ ", " "))
                .toList();
    }

    private ReportedRun reported() {
        return ReportedRun.of(run());
    }

    private Run run() {
        RunRecord record = new RunRecord(
                RunRecord.SCHEMA,
                "standard",
                42,
                null,
                List.of(),
                "2026-11-22T08:00:00Z",
                "2026-11-22T08:20:00Z",
                false,
                cells);
        return new Run("made up", record, environment(null), measurements);
    }

    private static Environment environment(@Nullable Long none) {
        return new Environment(
                Environment.SCHEMA,
                new Environment.Cpu("Sample Processor", 1, 2, none, none, none, null, "on", "on", null),
                new Environment.Memory(16L << 30, 1, null, null),
                new Environment.OperatingSystem("Linux", "12", "6.1.0", "none", "none"),
                new Environment.Jvm("OpenJDK 64-Bit Server VM", "25.0.1", "Example", List.of()),
                new Environment.Build("0.1.0", "0123abc", true),
                List.of(new Environment.Device(
                        "cuda:0",
                        "cuda:GPU-0",
                        "gpu",
                        "cuda",
                        "CUDA",
                        "made-up card",
                        1L << 34,
                        false,
                        new TreeMap<>(),
                        16 * MEBIBYTE,
                        100_000_000_000L)),
                List.of());
    }
}
