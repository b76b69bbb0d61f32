package crossover.report.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.DOUBLE;

import crossover.report.compare.export.Format;
import crossover.report.value.MeasuredCell;
import crossover.report.value.RunCells;
import crossover.results.Devices;
import crossover.results.Measurement;
import crossover.results.Run;
import crossover.results.RunReader;
import crossover.statistics.Comparison;
import crossover.statistics.Verdict;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as other people's builds leave them; each was read wrong once. Expected values are worked out by hand. */
class JmhFilesTest {
    private static final Path FILES = Path.of("benchmarks/src/test/resources/jmh-files");

    private static Run run(String name) {
        return RunReader.read(FILES.resolve(name + ".json"));
    }

    private static ComparedRun compare(String base, String other) {
        return compare(base, other, ComparisonOptions.DEFAULT);
    }

    private static ComparedRun compare(String base, String other, ComparisonOptions options) {
        return ComparisonReport.of(run(base), List.of(run(other)), options)
                .others()
                .getFirst();
    }

    private static ComparisonOptions secondary(String names) {
        return new ComparisonOptions(Comparison.DEFAULT_MARGIN, null, Pattern.compile(names));
    }

    private static ComparedRow row(ComparedRun run, String name) {
        return run.rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        run.rows().stream().map(ComparedRow::name).toList()));
    }

    /** 2,000.8 operations a second became 1,000.4: each takes twice the time. */
    @Test
    void operationsASecondAreARate() {
        ComparedRow halved = row(compare("ops-sec-base", "ops-sec-other"), "Bench.parse (thrpt)");

        assertThat(halved.verdict()).isEqualTo(Verdict.SLOWER);
        assertThat(halved.comparison().ratio()).isCloseTo(2, within(1e-9));
        assertThat(Wording.times(halved)).isEqualTo("2.000 times slower");
        assertThat(row(compare("ops-sec-base", "ops-sec-other"), "Bench.print").verdict())
                .isEqualTo(Verdict.SAME);
    }

    /** 0.05002 ms against 60.024 us. */
    @Test
    void prefixesConvert() {
        ComparedRow row = compare("unit-ms", "unit-us").rows().getFirst();

        assertThat(row.comparison().ratio()).isCloseTo(1.2, within(1e-9));
        assertThat(row.verdict()).isEqualTo(Verdict.SLOWER);
        assertThat(row.other()).as("in the base's unit").isCloseTo(0.060024, within(1e-6));
        assertThat(row.unit()).isEqualTo("ms/op");
    }

    @Test
    void oneBenchmarkTwiceIsToldApartByItsArguments() {
        assertThat(run("twice").measurements())
                .extracting(measurement -> measurement.key().toString())
                .containsExactly("Gc.run JVM arguments=-XX:+UseSerialGC", "Gc.run JVM arguments=-XX:+UseZGC");
        assertThat(compare("twice", "twice").rows())
                .extracting(ComparedRow::verdict)
                .containsOnly(Verdict.SAME);
        assertThat(cells("twice"))
                .hasSize(2)
                .allSatisfy(cell -> assertThat(cell.timing()).isNotNull());
    }

    /** Two rows of one name that nothing tells apart: both are shown, neither is compared. */
    @Test
    void rowsThatNothingTellsApartAreNotMerged(@TempDir Path folder) throws IOException {
        String once = Files.readString(FILES.resolve("unit-us.json")).strip();
        String inner = once.substring(1, once.length() - 1);
        Path twice = Files.writeString(folder.resolve("twins.json"), "[" + inner + "," + inner + "]");
        Run run = RunReader.read(twice);

        assertThat(run.measurements())
                .extracting(measurement -> measurement.key().toString())
                .containsExactly("Map.get row of the file=1 of 2", "Map.get row of the file=2 of 2");
        assertThat(ComparisonReport.of(run, List.of(run), ComparisonOptions.DEFAULT)
                        .allRows())
                .extracting(row -> row.comparison().reason())
                .containsOnly("more than once in twins, and nothing tells them apart");
    }

    @Test
    void anotherJdkAndOtherArgumentsCanExplainARatio() {
        ComparedRun run = compare("jdk21", "jdk25-zgc");

        assertThat(run.differences())
                .extracting(difference -> difference.what() + ": " + difference.base() + " -> " + difference.other())
                .contains("JDK: 21.0.4 -> 25.0.1", "JVM arguments: none -> -XX:+UseZGC -Xmx1g");
        assertThat(run.setting())
                .isEqualTo(
                        "The environment is not recorded on either side, and the files differ in what they say of the JVM or the"
                                + " protocol: a ratio may be of that.");
    }

    @Test
    void threadsAndModesAreSaidNotMissing() {
        assertThat(compare("threads-8", "threads-16").rows())
                .extracting(row -> row.comparison().reason())
                .containsExactly("threads: 8 against 16");
        assertThat(compare("modes-one", "modes-two").rows())
                .extracting(row -> row.comparison().reason())
                .contains("not in modes-one");
        assertThat(row(compare("modes-one", "modes-two"), "Map.get").verdict()).isEqualTo(Verdict.SAME);
    }

    @Test
    void aBatchOfThousandIsNotThousandTimesSlower(@TempDir Path folder) throws IOException {
        String text = Files.readString(FILES.resolve("unit-us.json"));
        Path batch = Files.writeString(
                folder.resolve("batch.json"),
                text.replace("\"measurementBatchSize\": 1", "\"measurementBatchSize\": 1000"));

        assertThat(ComparisonReport.of(run("unit-us"), List.of(RunReader.read(batch)), ComparisonOptions.DEFAULT)
                        .allRows())
                .extracting(row -> row.comparison().reason())
                .containsExactly("batch size: 1 against 1000");
    }

    /** JMH 1.36 wrote a dot before profilers' names: 24.0096 and 96.0384 bytes. */
    @Test
    void namesOfProfilersAreOne() {
        ComparedRow row = row(compare("gc-136", "gc-137", secondary("gc")), "Map.get:gc.alloc.rate.norm");

        assertThat(row.comparison().ratio()).isCloseTo(4, within(1e-9));
        assertThat(Wording.times(row)).isEqualTo("4.000 times more");
    }

    @Test
    void nearlyNothingIsNothing() {
        assertThat(row(compare("no-alloc-base", "no-alloc-other", secondary("gc")), "Map.get:gc.alloc.rate.norm")
                        .comparison()
                        .reason())
                .isEqualTo("nothing allocated on either side");
    }

    @Test
    void withoutIterationsThereIsNoVerdict() {
        ComparedRow row = compare("no-raw-base", "no-raw-other").rows().getFirst();

        assertThat(row.verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(row.comparison().reason())
                .isEqualTo("no values of iterations in no-raw-base: JMH's scores alone give no interval over forks");
        assertThat(row.base()).isEqualTo(50);
        assertThat(row.other()).isEqualTo(100);
        assertThat(row(compare("perfnorm-base", "perfnorm-other", secondary("IPC")), "Map.get:IPC")
                        .comparison()
                        .reason())
                .startsWith("no values of iterations in perfnorm-base");
        assertThat(cells("no-raw-base"))
                .singleElement()
                .satisfies(
                        cell -> assertThat(cell.reason())
                                .startsWith(
                                        "no values of iterations in the file: JMH's own score is 50 ns/op ± 0.400, its 99.9% error"));
    }

    @Test
    void oneForkDecidesNothing() {
        ComparedRow row = compare("onefork-base", "onefork-other").rows().getFirst();

        assertThat(row.comparison().ratio()).isCloseTo(3, within(1e-9));
        assertThat(row.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void aBenchmarkWithoutForksSaysSo() {
        assertThat(cells("not-forked"))
                .singleElement()
                .satisfies(cell -> assertThat(cell.warnings())
                        .contains("not forked: it shared its JVM with whatever ran before it"));
    }

    /** The second iteration of the first fork is NaN: the others stay. */
    @Test
    void oneBadIterationIsLeftOutAndNamed(@TempDir Path folder) throws IOException {
        String text = Files.readString(FILES.resolve("unit-us.json")).replaceFirst("60\\.03(?=\\s)", "\"NaN\"");
        Path file = Files.writeString(folder.resolve("bad.json"), text);

        MeasuredCell cell = RunCells.of(RunReader.read(file), Devices.of(RunReader.read(file)))
                .getFirst();
        assertThat(cell.timing()).isNotNull();
        assertThat(cell.timing().forks()).hasSize(5).first(DOUBLE).isCloseTo(59_970, within(1e-6));
        assertThat(cell.warnings()).contains("left out: iteration 2 of fork 1 is no number");
    }

    @Test
    void bareNaNIsRead() {
        assertThat(run("bare-nan").measurements())
                .singleElement()
                .extracting(measurement -> measurement.primary().forks())
                .isEqualTo(List.of(List.of(1234.5)));
    }

    /** UTF-8 with a mark, UTF-16 either way, and what an old JVM on Windows wrote. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void encodingsOfOtherSystems(String name, @TempDir Path folder) throws IOException {
        Charset charset = Charset.forName(name);
        String mark = charset.equals(Charset.forName("windows-1252")) ? "" : "\ufeff";
        String text = mark
                + Files.readString(FILES.resolve("gc-136.json"), StandardCharsets.UTF_8)
                        .replace("\n", "\r\n");
        Path file = Files.write(folder.resolve("encoded.json"), text.getBytes(charset));

        Measurement read = RunReader.read(file).measurements().getFirst();
        assertThat(read.secondary()).containsKey("gc.alloc.rate.norm");
    }

    @Test
    void classesOfOneNameStayApart() {
        assertThat(compare("same-short-names", "same-short-names").rows())
                .extracting(ComparedRow::name)
                .containsExactly("v1.MapBench.get", "v2.MapBench.get");
        assertThat(compare("gc-136", "gc-137").rows())
                .extracting(ComparedRow::name)
                .containsExactly("Map.get");
        ComparisonOptions one = new ComparisonOptions(0.02, Pattern.compile("demo.v1"), null);
        assertThat(compare("same-short-names", "same-short-names", one).rows())
                .extracting(ComparedRow::benchmark)
                .hasSize(1);
    }

    private static List<MeasuredCell> cells(String name) {
        Run run = run(name);
        return RunCells.of(run, Devices.of(run));
    }

    /** Nothing is '1.000 times slower'. */
    @Test
    void whatIsEqualIsCalledEqual() {
        String text = Format.TEXT
                .exporter()
                .export(ComparisonReport.of(run("group"), List.of(run("group")), ComparisonOptions.DEFAULT));
        assertThat(text)
                .contains("geometric mean of the time ratios: 1.000 (equal)")
                .contains("A rate of several threads is that of all of them together")
                .doesNotContain("1.000 times");
        assertThat(Wording.times(1.0004, false)).isEqualTo("less than 1.001 times slower");
        assertThat(Wording.times(1 / 1.0004, true)).isEqualTo("less than 1.001 times less");
    }
}
