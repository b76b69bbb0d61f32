package crossover.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import crossover.results.Measurement;
import crossover.results.RunReader;
import crossover.statistics.CellEstimate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareCommandTest {
    @TempDir
    private Path folder;

    private Path base;
    private Path slower;

    @BeforeEach
    void writeRuns() throws IOException {
        base = write("base.json", cell("avgt", 100));
        slower = write("slower.json", cell("avgt", 110));
    }

    @Test
    void printsRatioAndVerdict() {
        Outcome outcome = compare(base, slower);
        assertThat(outcome.code).isZero();
        assertThat(outcome.err).isEmpty();
        assertThat(outcome.out)
                .contains("> 1.100 times slower")
                .contains("over 1 of 1 row")
                .doesNotContain("\u001b");
    }

    @Test
    void groupsByAKey() {
        assertThat(compare(base, slower, "--by", "length").out)
                .contains("length  run=slower")
                .contains("8       1.100 > 1.100 times slower");
        assertThat(compare(base, slower, "--by", "length", "--format", "json").err)
                .startsWith("crossover: --by is for text and markdown");
    }

    @Test
    void relatesToAMeasuredPeak() {
        assertThat(compare(base, slower, "--peak", "length=8").out)
                .contains("peak: 1 row with 'length=8' in slower", "  time ratio 1.100")
                .contains("B.m length=8");
        assertThat(compare(base, slower, "--peak", "absent").err)
                .startsWith("crossover: --peak absent matches no row with a ratio in slower");
    }

    @Test
    void theMeasuredPeakIsTheCopyOfTheSameDevice() throws IOException {
        String copy = "{\"benchmark\":\"crossover.benchmark.CopyBenchmark.deviceToDevice\",\"mode\":\"avgt\","
                + "\"params\":{\"device\":\"%s\",\"bytes\":\"65536\"},"
                + "\"primaryMetric\":{\"score\":1,\"scoreUnit\":\"ns/op\",\"rawData\":[[%s],[%s],[%s]]}}";
        String sum = copy.replace("CopyBenchmark.deviceToDevice", "VectorSumBenchmark.compute")
                .replace("\"bytes\"", "\"length\"");
        Path here = write(
                "here.json",
                copy.formatted("cuda:0", 40, 40, 40) + "," + copy.formatted("cuda:1", 10, 10, 10) + ","
                        + sum.formatted("cuda:0", 100, 100, 100) + "," + sum.formatted("cpu:loop", 7, 7, 7));
        Path there = write(
                "there.json",
                copy.formatted("cuda:0", 20, 20, 20) + "," + copy.formatted("cuda:1", 10, 10, 10) + ","
                        + sum.formatted("cuda:0", 25, 25, 25) + "," + sum.formatted("cpu:loop", 7, 7, 7));
        // A machine twice as fast and a sum four times as fast: it uses its peak twice as well.
        assertThat(compare(here, there, "--peak").out)
                .contains("peak: 2 rows with 'CopyBenchmark'")
                .contains("cuda:0: time ratio 0.500", "cuda:1: time ratio 1.000")
                .containsPattern("VectorSumBenchmark\\.compute device=cuda:0 length=65536 +0\\.250 +2\\.000")
                .contains("1 row without a peak: VectorSumBenchmark.compute device=cpu:loop length=65536");
    }

    @Test
    void writesAPage() throws IOException {
        Path page = folder.resolve("page");
        Outcome outcome = compare(base, slower, "-o", page.toString(), "--margin", "1%");
        assertThat(outcome.code).isZero();
        assertThat(outcome.err).isEqualTo("report: " + page.resolve("report.html") + "\n");
        assertThat(page.resolve("report.html"))
                .content()
                .contains("slower against base")
                .contains("1.100 times slower")
                .contains("differences up to 1% do not matter");
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(compare(base, slower, "-o", file.toString()).code).isEqualTo(2);
        assertThat(compare(base, slower, "-o", file.toString()).err).hasLineCount(1);
    }

    @Test
    void theGateFailsOnSlowerRowsOnly() {
        assertThat(compare(base, slower, "--fail-on", "slower").code).isEqualTo(3);
        assertThat(compare(base, slower, "--fail-on", "slower").err)
                .contains("crossover: --fail-on slower: B.m length=8 in slower is 1.100 times slower");
        assertThat(compare(base, slower, "--fail-on", "slower:5%").code).isEqualTo(3);
        assertThat(compare(base, slower, "--fail-on", "slower:20%").code).isZero();
        assertThat(compare(slower, base, "--fail-on", "slower").code).isZero();
        assertThat(compare(base, slower, "--margin", "15%", "--fail-on", "slower").code)
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--margin|2|'2' is no percentage between 0% and 100%",
                "--margin|much|'much' is no percentage between 0% and 100%",
                "--fail-on|faster|'faster' is no gate: give slower, slower:5%, or more:NAME for a secondary result",
                "--format|xml|'xml' is no format: give text, markdown, csv or json",
                "--filter|absent|--filter absent matches no row",
                "--filter|(|Unclosed group",
                "--by|colour|--by colour is no key of these rows: give one of benchmark, mode, threads, run, length",
                "--by|run,mode,length|--by takes one key for the lines and one for the columns, not 3",
                "--shiny|x|Unknown option",
            })
    void badUsageIsOneLine(String option, String value, String message) {
        Outcome outcome = compare(base, slower, option, value);
        assertThat(outcome.code).isEqualTo(2);
        assertThat(outcome.out).isEmpty();
        assertThat(outcome.err.lines().findFirst().orElseThrow())
                .startsWith("crossover: ")
                .contains(message);
        assertThat(outcome.err).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|is empty",
                "[{\"benchmark\":\"x.B|is no complete JSON",
                "[|is no complete JSON",
                "{\"a\":1}|is not JMH's JSON format",
                "PK\u0003\u0004\u0000\u0000|is no complete JSON",
                "[[[[|is no complete JSON",
                "[{\"benchmark\":\"x.B.m\",\"params\":{\"p\":{\"q\":1}},\"primaryMetric\":{}}]|is no complete JSON",
                "[] and more|is no complete JSON",
                "[][]|something follows the array of results",
                "[null]|result 1 names no benchmark",
                "null|it is no array of results",
                "[]|nothing to compare"
            })
    void aFileThatIsNoRunIsOneLine(String text, String message) throws IOException {
        Path bad = folder.resolve("bad.json");
        Files.writeString(bad, text);
        for (List<Path> paths : List.of(List.of(base, bad), List.of(bad, base))) {
            Outcome outcome = compare(paths.get(0), paths.get(1));
            if (outcome.code == 2) {
                assertThat(outcome.err.lines()).hasSize(1);
                assertThat(outcome.err).startsWith("crossover: ").contains(message);
            }
            assertThat(outcome.code).isEqualTo(2);
        }
        Outcome others = compare(base, slower, bad.toString());
        assertThat(others.out).contains("times slower");
    }

    @Test
    void aBadFileAmongGoodOnesIsNamedAndLeftOut() throws IOException {
        Path bad = folder.resolve("bad.json");
        Files.writeString(bad, "nonsense");
        Outcome outcome = compare(base, bad, slower.toString());
        assertThat(outcome.code).isZero();
        assertThat(outcome.err).startsWith("crossover: left out: " + bad).hasLineCount(1);
        assertThat(outcome.out).contains("> 1.100 times slower");
    }

    @Test
    void withoutAnyRatioTheRowsAreShownAndTheCodeIsTwo() throws IOException {
        Path thrpt = write("thrpt.json", cell("thrpt", 100));
        Outcome outcome = compare(base, thrpt, "--format", "json");
        assertThat(outcome.code).isEqualTo(2);
        assertThat(outcome.out).contains("NOT_COMPARABLE").contains("mode: avgt against thrpt");
        assertThat(outcome.err)
                .isEqualTo("crossover: nothing to compare: no row has a ratio; the first says: "
                        + "B.m length=8: mode: avgt against thrpt\n");
    }

    @ParameterizedTest
    @CsvSource({"avgt, us/op, 2.0", "ss, ms/op, 2.0", "sample, ns/op, 2.0", "thrpt, ops/us, 0.5", "thrpt, ops/s, 0.5"})
    void theRatioIsOfTimesInEveryMode(String mode, String unit, String ratio) throws IOException {
        Path once = write("once.json", cell(mode, unit, 100));
        Path twice = write("twice.json", cell(mode, unit, 200));
        String verdict = ratio.equals("2.0") ? "SLOWER" : "FASTER";
        assertThat(compare(once, twice, "--format", "json").out)
                .containsPattern("\"ratio\" : " + (ratio.equals("2.0") ? "(2.0|1.99999)" : "(0.5|0.49999)"))
                .contains("\"unit\" : \"" + unit + "\"", "\"verdict\" : \"" + verdict + "\"");
    }

    /** Written by JMH 1.37 with -bm sample,ss -f 3 -i 3; the centres were computed apart from this code. */
    @Test
    void readsSamplesAndSingleShotsAsJmhWritesThem() throws IOException, URISyntaxException {
        Path file = Path.of(CompareCommandTest.class
                .getResource("/results/sample-and-single-shot.json")
                .toURI());
        assertThat(RunReader.read(file).measurements())
                .extracting(Measurement::mode, cell -> cell.primary().forks().size())
                .containsExactly(tuple("sample", 3), tuple("ss", 3));
        assertThat(RunReader.read(file).measurements())
                .extracting(cell -> CellEstimate.of(cell.primary().forks()).centre())
                .usingComparatorForType(new DoubleComparator(1e-9), Double.class)
                .containsExactly(807.3683679820771, 459.28011098629474);
        assertThat(compare(file, file).out).contains("length=65536 (sample)", "length=65536 (ss)", "over 2 of 2 rows");
    }

    @Test
    void aSingleRunIsNoComparison() {
        assertThat(run("compare", base.toString()).code).isEqualTo(2);
        assertThat(run("compare").code).isEqualTo(2);
    }

    private Outcome compare(Path base, Path other, String... options) {
        List<String> arguments = new ArrayList<>(List.of("compare", base.toString(), other.toString()));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private Path write(String name, String cell) throws IOException {
        return Files.writeString(folder.resolve(name), "[" + cell + "]");
    }

    private static String cell(String mode, double centre) {
        return cell(mode, "ns/op", centre);
    }

    /** JMH writes the samples of a fork's iteration as pairs of value and count. */
    private static String cell(String mode, String unit, double centre) {
        boolean sampled = mode.equals("sample");
        String forks = DoubleStream.of(1, 1.01, 0.99, 1, 1)
                .map(factor -> factor * centre)
                .mapToObj(mean -> sampled ? "[[[%s,2],[%s,2]]]".formatted(mean / 2, mean * 3 / 2) : "[" + mean + "]")
                .collect(Collectors.joining(",", "[", "]"));
        return String.format(Locale.ROOT, """
                {"benchmark":"x.B.m","mode":"%s","threads":1,"params":{"length":"8"},
                 "primaryMetric":{"score":%f,"scoreError":"NaN","scoreUnit":"%s",
                 "%s":%s},"secondaryMetrics":{}}""", mode, centre, unit, sampled ? "rawDataHistogram" : "rawData", forks);
    }

    private record Outcome(int code, String out, String err) {}

    private static Outcome run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
            int code = CommandLineInterface.execute(arguments);
            return new Outcome(
                    code, printed.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
