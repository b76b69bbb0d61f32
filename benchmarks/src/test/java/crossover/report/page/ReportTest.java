package crossover.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import crossover.report.SampleRun;
import crossover.report.value.Quantity;
import crossover.results.Schemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
        assertThat(Schemas.faults("badge", new String(one.get("badge.json"), StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(one.get("report.html").length).isLessThan(2_000_000);
        assertThat(one.get("summary.md").length).isLessThan(60_000);
    }

    @Test
    void pageSummaryAndTablePrintTheSameFigures() throws IOException {
        String page = prose(complete);
        String summary = Files.readString(complete.resolve("summary.md"));
        String csv = Files.readString(complete.resolve("results.csv"));

        // 32 ns a transition, of two cores 64 ns; 24 bytes; a seventh of the machines.
        assertThat(derived(csv, "nsPerTransition")).isBetween(31.0, 33.0);
        assertThat(derived(csv, "coreNsPerTransition")).isCloseTo(2 * derived(csv, "nsPerTransition"), within(1e-9));
        assertThat(derived(csv, "transitionsPerSecond")).isCloseTo(1e9 / derived(csv, "nsPerTransition"), within(1e-3));
        assertThat(derived(csv, "machinesPerSecond"))
                .isCloseTo(1e9 / derived(csv, "nsPerTransition") / 7, within(1e-3));
        assertThat(derived(csv, "bytesPerTransition")).isCloseTo(24, within(1e-9));
        assertThat(derived(csv, "unfairnessPerMachine")).isCloseTo(0.25, within(1e-9));
        List<String> printed = List.of(
                Quantity.time(derived(csv, "nsPerTransition")),
                Quantity.rate(derived(csv, "transitionsPerSecond")) + "/s",
                Quantity.rate(derived(csv, "machinesPerSecond")) + "/s",
                Quantity.time(derived(csv, "coreNsPerTransition")),
                Quantity.digits(derived(csv, "bytesPerTransition")) + " B",
                Quantity.digits(derived(csv, "unfairnessPerMachine")));
        assertThat(row(page, "forkjoin:lifo")).contains(printed);
        assertThat(summary.lines()
                        .filter(line -> line.startsWith("| forkjoin:lifo | " + printed.getFirst()))
                        .findFirst()
                        .orElseThrow())
                .contains(printed);
        assertThat(page).contains("forkjoin:lifo takes least as measured, " + printed.getFirst());
    }

    @Test
    void aRoundTripIsBrokenDownIntoItsParts() throws IOException {
        String page = prose(complete);
        String row =
                row(page.substring(page.indexOf("<table id=\"parts-vector-sum-on-opencl-0-0-table\">")), "256 (2⁸)");

        // 30,000 ns + 0.5 ns for each of 256 elements.
        assertThat(row)
                .matches(".*<td>30\\.\\d µs \\[[^<]*</td><td>15\\.\\d µs \\[[^<]*], 50%</td>"
                        + "<td>7\\.\\d\\d µs \\[[^<]*], 25%</td><td>3\\.\\d\\d µs \\[[^<]*], 10%</td>"
                        + "<td>4\\.\\d\\d µs, 15%</td><td>wall clock</td>");
        assertThat(row(
                        page.substring(page.indexOf("<table id=\"parts-vector-sum-on-opencl-0-0-table\">")),
                        "4,194,304 (2²²)"))
                .contains("<td>the device&#39;s</td>");
        assertThat(Files.readString(complete.resolve("summary.md"))).contains("where a round trip's time goes");
    }

    /** Of forkjoin:lifo with 16,384 machines. */
    private static double derived(String csv, String figure) {
        String line = csv.lines()
                .filter(candidate -> candidate.contains(",forkjoin:lifo,")
                        && candidate.contains(",16384,")
                        && candidate.contains(",derived." + figure + ","))
                .findFirst()
                .orElseThrow();
        return Double.parseDouble(field(csv, line, "value"));
    }

    /** The first line of a table that begins with the name. */
    private static String row(String page, String name) {
        int begin = page.indexOf("<th scope=\"row\">" + name + "</th>");
        return page.substring(begin, page.indexOf("</tr>", begin));
    }

    @Test
    void sentencesSayWhichExecutorForWhat() throws IOException {
        String page = prose(complete);

        assertThat(page)
                .contains(
                        "but it and forkjoin:fifo cannot be told apart. The floor, a loop without a scheduler (deque): 8.")
                .contains("forkjoin:fifo has the lowest p99.9, 2.0")
                .contains("single holds least, 4")
                .contains("<strong>State machine: an idle wake, 1 machine, mode hop, parallelism all</strong>")
                .contains(
                        "<th scope=\"row\">switch, table</th><td>skipped: has no meaning in mode hop: nothing schedules its steps")
                .contains(
                        "executor&#x3D;switch, table machines&#x3D;16384 mode&#x3D;hop parallelism&#x3D;all seed&#x3D;42 (2 cells)");
    }

    @Test
    void theAnswerNamesTheDeviceAsWhatItIs() throws IOException {
        String page = prose(complete);

        // 8000 + 0.1 n against 5 + 0.25 n: the lines cross at 53,300 elements, 2^15.7.
        assertThat(page)
                .contains("OpenCL on cpu-sample-processor (a CPU device) overtakes the best CPU loop (cpu:vector)"
                        + " from 2¹⁵·⁷ elements [2¹⁵·")
                .contains("<strong>CUDA</strong><p>Skipped: no NVIDIA driver")
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
                .contains("95 of 95 measured cells rest on one fork")
                .contains("one fork at some sizes: no interval")
                .contains("(one fork) slower over");
    }

    @Test
    void simulatedFiguresAreMarkedAndYieldNoClaim() throws IOException {
        Report.write(List.of(SampleRun.simulated()), folder);
        String page = prose(folder);
        String summary = Files.readString(folder.resolve("summary.md"));

        assertThat(page)
                .contains("cuda:0 resident (simulated)")
                .contains(
                        "<strong>CUDA on Simulated device (a GPU, simulated)</strong><p>This was simulated: no claim is made of it.")
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
