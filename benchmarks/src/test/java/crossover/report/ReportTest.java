package crossover.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossover.report.model.Quantity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    @TempDir
    static Path complete;

    @TempDir
    Path folder;

    @BeforeAll
    static void writeTheCompleteOne() {
        Report.write(List.of(SampleRun.complete()), complete);
    }

    @Test
    void theSameRunsGiveTheSameBytes() throws IOException {
        Report.write(List.of(SampleRun.complete()), folder);

        Map<String, byte[]> one = contents(complete);
        Map<String, byte[]> two = contents(folder);
        assertThat(one.keySet()).isEqualTo(two.keySet());
        one.forEach((name, bytes) -> assertThat(two.get(name)).as(name).isEqualTo(bytes));
        assertThat(one.keySet())
                .contains("report.html", "summary.md", "results.csv", "badge.json", "SHA256SUMS")
                .contains("charts/time-vector-sum.svg", "charts/time-vector-sum.png", "charts/time-vector-sum-dark.svg")
                .noneMatch(name -> name.endsWith(".tmp"));
        assertThat(one.get("report.html").length).isLessThan(2_000_000);
        assertThat(one.get("summary.md").length).isLessThan(60_000);
    }

    @Test
    void pageAndSummaryPrintTheSameFigures() throws IOException {
        String page = prose(complete);
        String summary = Files.readString(complete.resolve("summary.md"));
        String csv = Files.readString(complete.resolve("results.csv"));

        String deque =
                csv.lines().filter(line -> line.contains(",deque,")).findFirst().orElseThrow();
        assertThat(Double.parseDouble(field(csv, deque, "time_ns"))).isBetween(7.9, 8.3);
        String printed = Quantity.time(Double.parseDouble(field(csv, deque, "time_ns")));
        assertThat(page).contains("deque takes least, " + printed);
        assertThat(summary).contains("deque takes least, " + printed);
    }

    @Test
    void theAnswerNamesTheDeviceAsWhatItIs() throws IOException {
        String page = prose(complete);

        // 8000 + 0.1 n against 5 + 0.25 n: the lines cross at 53,300 elements, 2^15.7.
        assertThat(page)
                .contains("OpenCL on cpu-sample-processor (a CPU device) overtakes the best CPU loop (cpu:vector)"
                        + " from 2^15.7 elements [2^15.")
                .contains("<strong>CUDA</strong> Skipped: no NVIDIA driver")
                .contains("failed: out of memory")
                .doesNotContain("a GPU)")
                .doesNotContain("GPU time");
    }

    @Test
    void withOneForkThereIsNoIntervalAndNothingIsConclusive() throws IOException {
        Report.write(List.of(SampleRun.singleFork()), folder);
        String page = prose(folder);

        assertThat(page)
                .contains("(one fork)")
                .contains("74 of 74 measured cells rest on one fork")
                .contains("one fork at some sizes: no interval")
                .contains("≈0.00");
    }

    @Test
    void simulatedFiguresAreMarkedAndYieldNoClaim() throws IOException {
        Report.write(List.of(SampleRun.simulated()), folder);
        String page = prose(folder);
        String summary = Files.readString(folder.resolve("summary.md"));

        assertThat(page)
                .contains("cuda:0 resident (simulated)")
                .contains(
                        "<strong>CUDA on Simulated device (a GPU, simulated)</strong> This was simulated: no claim is made of it.")
                .doesNotContain("CUDA on Simulated device (a GPU, simulated) overtakes")
                .doesNotContain("CUDA on Simulated device (a GPU, simulated) is faster");
        assertThat(summary).contains("**Simulated.**").doesNotContain("simulated) is faster");
        String csv = Files.readString(folder.resolve("results.csv"));
        assertThat(csv.lines().filter(line -> line.contains(",cuda:0,")))
                .isNotEmpty()
                .allMatch(line -> line.contains(",true,"));
    }

    @Test
    void anyOtherFileIsShownAsATableAndCannotInject() throws IOException {
        Report.write(List.of(SampleRun.foreign()), folder);
        String page = prose(folder);

        assertThat(page)
                .contains("ParserBenchmark.parse input&#x3D;&lt;script&gt;alert(")
                .contains("4.00 µs")
                .contains("250 ± 3")
                .doesNotContain("alert('&')");
        assertThat(Files.readString(folder.resolve("report.html"))).doesNotContain("<script>alert");
        assertThat(page).contains("Nothing is recorded of the machine");
    }

    @Test
    void aPageGivesItsRunsBack() {
        assertThat(EmbeddedRuns.read(complete.resolve("report.html"))).containsExactly(SampleRun.complete());
    }

    @Test
    void anUnwritableFolderIsOneLineAndLeavesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "a file, no folder");

        assertThatThrownBy(() -> Report.write(List.of(SampleRun.foreign()), file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("cannot write the report into " + file)
                .hasMessageContaining("-o")
                .hasMessageNotContaining("\n");
        assertThat(Files.readString(file)).isEqualTo("a file, no folder");
    }

    /** The page without its drawings, style, script and data. */
    private static String prose(Path folder) throws IOException {
        return Files.readString(folder.resolve("report.html")).replaceAll("(?s)<(svg|style|script)[ >].*?</\\1>", "");
    }

    private static String field(String csv, String line, String column) {
        List<String> header = List.of(csv.lines().findFirst().orElseThrow().split(",", -1));
        return line.split(",", -1)[header.indexOf(column)];
    }

    private static Map<String, byte[]> contents(Path root) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                contents.put(root.relativize(path).toString(), Files.readAllBytes(path));
            }
        }
        return contents;
    }
}
