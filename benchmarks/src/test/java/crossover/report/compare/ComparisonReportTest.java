package crossover.report.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import crossover.report.compare.export.PivotExporter;
import crossover.report.compare.export.TextExporter;
import crossover.results.CellKey;
import crossover.results.CellRecord;
import crossover.results.CellState;
import crossover.results.LegacyShape;
import crossover.results.Measurement;
import crossover.results.Metric;
import crossover.results.Run;
import crossover.results.shape.OpenShape;
import crossover.statistics.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ComparisonReportTest {
    private static final ComparisonOptions PLAIN = ComparisonOptions.DEFAULT;

    @Test
    void matchesRowsByCellAndJudgesThem() {
        Run base = Runs.run("a", Runs.cell("x.B.m", 100, "length=1"), Runs.cell("x.B.m", 200, "length=2"));
        Run other = Runs.run("b", Runs.cell("x.B.m", 260, "length=2"), Runs.cell("x.B.m", 80, "length=1"));
        ComparisonReport report = ComparisonReport.of(base, List.of(other), PLAIN);
        assertThat(report.allRows()).extracting(ComparedRow::name).containsExactly("B.m length=1", "B.m length=2");
        assertThat(report.allRows()).extracting(ComparedRow::verdict).containsExactly(Verdict.FASTER, Verdict.SLOWER);
        assertThat(report.allRows().getFirst().comparison().ratio()).isCloseTo(0.8, within(1e-12));
        assertThat(report.geometricMean().getAsDouble()).isCloseTo(Math.sqrt(0.8 * 1.3), within(1e-12));
    }

    @Test
    void aRatioIsOfTimesWhateverTheMode() {
        Run base = Runs.run("a", Runs.cell("x.B.m", "thrpt", Runs.metric("ops/ms", 1000)));
        Run other = Runs.run("b", Runs.cell("x.B.m", "thrpt", Runs.metric("ops/ms", 500)));
        ComparedRow row = onlyRow(base, other);
        assertThat(row.comparison().ratio()).isCloseTo(2, within(1e-12));
        assertThat(row.verdict()).isEqualTo(Verdict.SLOWER);
        assertThat(row.base()).isCloseTo(1000, within(0.1));
        assertThat(Wording.verdict(row)).isEqualTo("> 2.000 times slower");
    }

    @Test
    void whatMeansSomethingElseIsNotComparable() {
        assertRefused(Runs.cell("x.B.m", "thrpt", Runs.metric("ops/ms", 5)), "mode: avgt against thrpt");
        assertRefused(Runs.cell("x.B.m", "avgt", Runs.metric("B/op", 5)), "unit: ns/op against B/op");
        assertRefused(Runs.cell("x.B.other", 5), "not in b");
        Metric broken = new Metric("ns/op", 5, 5, List.of(List.of(Double.NaN), List.of(5.0), List.of(5.0)));
        assertRefused(Runs.cell("x.B.m", "avgt", broken), "other: fork 1 holds NaN");
        assertRefused(
                Runs.cell("x.B.m", "avgt", new Metric("ns/op", 5, 5, List.of())),
                "no values of iterations in b: JMH's scores alone give no interval over forks");
    }

    private static void assertRefused(Measurement other, String reason) {
        ComparisonReport report =
                ComparisonReport.of(Runs.run("a", Runs.cell("x.B.m", 5)), List.of(Runs.run("b", other)), PLAIN);
        ComparedRow row = report.allRows().getFirst();
        assertThat(row.verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(row.comparison().reason()).isEqualTo(reason);
        assertThat(row.comparison().ratio()).isNaN();
        assertThat(row.base()).isCloseTo(5, within(0.01));
        assertThat(report.comparesAnything()).isFalse();
        assertThat(report.leftOut()).contains("B.m: " + reason);
    }

    @Test
    void aCellThatIsThereTwiceIsNotComparable() {
        Run twice = Runs.run("b", Runs.cell("x.B.m", 5), Runs.cell("x.B.m", 6));
        assertThat(ComparisonReport.of(Runs.run("a", Runs.cell("x.B.m", 5)), List.of(twice), PLAIN)
                        .allRows()
                        .getFirst()
                        .comparison()
                        .reason())
                .isEqualTo("more than once in b, and nothing tells them apart");
    }

    @Test
    void aRowThatFailedSaysSo() {
        CellKey key = Runs.cell("x.B.m", 5).key();
        CellRecord failed = new CellRecord(
                key, LegacyShape.of(key), CellState.FAILED, "wrong at index 3", null, List.of(), null, null, List.of());
        Run other = Runs.with(Runs.run("b"), null, failed);
        assertThat(onlyRow(Runs.run("a", Runs.cell("x.B.m", 5)), other)
                        .comparison()
                        .reason())
                .isEqualTo("failed: wrong at index 3 in b");
    }

    @Test
    void simulatedIsNeverHeldAgainstReal() {
        Measurement cell =
                Runs.cell("crossover.benchmark.VectorSumBenchmark.compute", 5, "device=cuda:0", "length=100");
        Run simulated = Runs.with(Runs.run("sim", cell), Runs.environment("cpu", "1", Runs.device("cuda:0", true)));
        Run real = Runs.with(Runs.run("real", cell), Runs.environment("cpu", "1", Runs.device("cuda:0", false)));
        assertThat(onlyRow(real, real).verdict()).isEqualTo(Verdict.SAME);
        ComparedRow row = onlyRow(real, simulated);
        assertThat(row.verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(row.comparison().reason()).startsWith("simulated in sim, real in the other");
    }

    @Test
    void meansAreOverTheRowsThatAllRunsHave() {
        Run base = Runs.run("a", Runs.cell("x.B.m", 100), Runs.cell("x.B.n", 100), Runs.cell("x.B.o", 100));
        Run first = Runs.run("b", Runs.cell("x.B.m", 200), Runs.cell("x.B.n", 300));
        Run second = Runs.run("b", Runs.cell("x.B.m", 50), Runs.cell("x.B.o", 900));
        ComparisonReport report = ComparisonReport.of(base, List.of(first, second), PLAIN);
        assertThat(report.others()).extracting(ComparedRun::name).containsExactly("b", "b (2)");
        assertThat(report.common()).isEqualTo(1);
        assertThat(report.rows()).isEqualTo(3);
        assertThat(report.leftOut()).containsExactlyInAnyOrder("B.o: not in b", "B.n: not in b (2)");
        assertThat(report.others().get(0).geometricMean().getAsDouble()).isCloseTo(2, within(1e-12));
        assertThat(report.others().get(1).geometricMean().getAsDouble()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void differencesOfTheMachineAreWordedAsSuch() {
        Run here = Runs.with(Runs.run("a", Runs.cell("x.B.m", 5)), Runs.environment("Xeon", "1"));
        Run there = Runs.with(Runs.run("b", Runs.cell("x.B.m", 5)), Runs.environment("EPYC", "2"));
        ComparedRun run =
                ComparisonReport.of(here, List.of(there), PLAIN).others().getFirst();
        assertThat(run.setting())
                .isEqualTo("Hardware, system, JVM or flags differ: the ratios are of machines, not of code.");
        assertThat(run.differences())
                .containsExactly(
                        new Difference(Difference.Kind.MACHINE, "CPU", "Xeon", "EPYC"),
                        new Difference(Difference.Kind.CODE, "commit", "1", "2"));
        Run newer = Runs.with(Runs.run("c", Runs.cell("x.B.m", 5)), Runs.environment("Xeon", "2"));
        assertThat(ComparisonReport.of(here, List.of(newer), PLAIN)
                        .others()
                        .getFirst()
                        .setting())
                .isEqualTo("Same hardware, system and JVM as far as recorded; the code differs.");
    }

    /** What a device's clock says of nothing is no row, and a time that it hides is none of the device's. */
    @Test
    void whatIsTooShortForTheClockIsNotCompared() {
        ComparisonOptions options = new ComparisonOptions(0.02, null, Pattern.compile("device"));
        ComparisonReport report =
                ComparisonReport.of(Runs.run("base", timed(9, 1)), List.of(Runs.run("other", timed(2, 1))), options);
        assertThat(report.allRows())
                .extracting(ComparedRow::benchmark, ComparedRow::hasRatio)
                .containsExactly(tuple("x.B.m", true), tuple("x.B.m:device.kernel", false));
        assertThat(report.allRows().getLast().toString()).contains("too short for the clock in other");
    }

    private static Measurement timed(double kernel, double floor) {
        TreeMap<String, Metric> secondary = new TreeMap<>();
        secondary.put("device.kernel", Runs.metric("us/op", kernel));
        secondary.put("device.kernel" + Metric.FLOOR, Runs.metric("us/op", floor));
        return new Measurement("x.B.m", "avgt", 1, new TreeMap<>(), Runs.metric("us/op", 20), secondary);
    }

    @Test
    void secondaryResultsAreRowsOnRequestAndAmountsAreNeverSlower() {
        ComparisonOptions options = new ComparisonOptions(0.02, null, Pattern.compile("alloc|device"));
        Run base = Runs.run("a", withSecondary(100, 24, 7));
        Run other = Runs.run("b", withSecondary(100, 48, 9));
        ComparisonReport report = ComparisonReport.of(base, List.of(other), options);
        assertThat(report.allRows())
                .extracting(ComparedRow::benchmark, Wording::verdict)
                .containsExactly(
                        tuple("x.B.m", "= same"),
                        tuple("x.B.m:device.time", "> 1.286 times slower"),
                        tuple("x.B.m:gc.alloc.rate.norm", "> 2.000 times more"));
        assertThat(report.rows()).isEqualTo(1);
    }

    private static Measurement withSecondary(double time, double bytes, double device) {
        TreeMap<String, Metric> secondary = new TreeMap<>();
        secondary.put("gc.alloc.rate.norm", Runs.metric("B/op", bytes));
        secondary.put("device.time", Runs.metric("us/op", device));
        secondary.put("gc.count", Runs.metric("counts", 3));
        return new Measurement("x.B.m", "avgt", 1, new TreeMap<>(), Runs.metric("ns/op", time), secondary);
    }

    @Test
    void theFilterSeesNameAndParameters() {
        Run run = Runs.run("a", Runs.cell("x.B.m", 5, "length=1"), Runs.cell("x.B.m", 5, "length=2"));
        ComparisonOptions options = new ComparisonOptions(0.02, Pattern.compile("m length=2"), null);
        assertThat(ComparisonReport.of(run, List.of(run), options).allRows())
                .extracting(ComparedRow::name)
                .containsExactly("B.m length=2");
    }

    @Test
    void groupsRowsByAnyKeyAndNamesWhatIsHidden() {
        Run base = Runs.run("a", sweep(100, 100, 100, 100));
        Run other = Runs.run("b", sweep(120, 180, 100, 50));
        ComparisonReport report = ComparisonReport.of(base, List.of(other), PLAIN);
        Pivot byDevice = Pivot.of(report, "device", "run");
        assertThat(byDevice.columns()).containsExactly("b");
        assertThat(byDevice.lines())
                .extracting(Pivot.Line::value, line -> line.groups().getFirst().text())
                .containsExactly(
                        tuple("cpu", "1.470 over 2 rows: 2 slower"),
                        tuple("gpu", "0.707 over 2 rows: 1 faster, 1 same"));
        assertThat(byDevice.hidden()).containsExactly("length (2)");
        Pivot both = Pivot.of(report, "length", "device");
        assertThat(both.lines().get(1).groups().get(1).text()).isEqualTo("0.500 < 2.000 times faster");
        assertThat(both.hidden()).isEmpty();
        assertThat(Pivot.keys(report)).containsExactly("benchmark", "mode", "threads", "run", "device", "length");
        assertThat(new PivotExporter(false, "device", "run").export(report))
                .contains("device  run=b\ncpu     1.470 over")
                .contains("Each runs over length (2): differences between these are hidden.");
        assertThat(new PivotExporter(true, "device", "run").export(report))
                .contains("| device | run=b |\n| --- | --- |");
    }

    private static Measurement[] sweep(double... centres) {
        return new Measurement[] {
            Runs.cell("x.B.m", centres[0], "device=cpu", "length=1"),
            Runs.cell("x.B.m", centres[1], "device=cpu", "length=2"),
            Runs.cell("x.B.m", centres[2], "device=gpu", "length=1"),
            Runs.cell("x.B.m", centres[3], "device=gpu", "length=2")
        };
    }

    @Test
    void aFasterMachineIsNotBetterUseOfIt() {
        Run base = Runs.run("a", Runs.cell("x.Copy.m", 100), Runs.cell("x.Sum.m", 100), Runs.cell("x.Map.m", 100));
        Run other = Runs.run("b", Runs.cell("x.Copy.m", 50), Runs.cell("x.Sum.m", 50), Runs.cell("x.Map.m", 100));
        ComparedRun run =
                ComparisonReport.of(base, List.of(other), PLAIN).others().getFirst();
        PeakUse use = PeakUse.of(run, Pattern.compile("Copy")).orElseThrow();
        assertThat(use.peaks().get("").ratio()).isCloseTo(0.5, within(1e-12));
        assertThat(use.lines().get(1).use()).isCloseTo(1, within(1e-12));
        assertThat(use.lines().get(2).use()).isCloseTo(0.5, within(1e-12));
        // Two intervals of the same width in quadrature.
        double half = Math.log(run.rows().get(1).comparison().high95() / 0.5);
        assertThat(use.lines().get(1).high()).isCloseTo(Math.exp(half * Math.sqrt(2)), within(1e-9));
        assertThat(PeakUse.of(run, Pattern.compile("absent"))).isEmpty();
    }

    @Test
    void thePeakIsThatOfTheLargestCopies() {
        Run base = Runs.run("a", copy(4096, 100), copy(65_536, 100));
        Run other = Runs.run("b", copy(4096, 90), copy(65_536, 25));
        PeakUse use = PeakUse.of(
                        ComparisonReport.of(base, List.of(other), PLAIN)
                                .others()
                                .getFirst(),
                        Pattern.compile("Copy"))
                .orElseThrow();
        assertThat(use.peaks().get("cuda:0").rows()).isEqualTo(1);
        assertThat(use.peaks().get("cuda:0").ratio()).isCloseTo(0.25, within(1e-12));
    }

    /** A bus of the same speed in a machine whose card is four times as fast. */
    @Test
    void aBusAndACardsMemoryAreNeverOnePeak() {
        Measurement[] base = kinds(100, 100);
        Measurement[] other = kinds(25, 100);
        PeakUse use = PeakUse.of(
                        ComparisonReport.of(Runs.run("a", base), List.of(Runs.run("b", other)), PLAIN)
                                .others()
                                .getFirst(),
                        Pattern.compile("Copy"))
                .orElseThrow();
        assertThat(use.peaks().keySet())
                .containsExactly("cuda:0", "cuda:0 heap", "cuda:0 heap deviceToHost", "cuda:0 heap hostToDevice");
        assertThat(use.lines())
                .as("%s", use.lines())
                .hasSize(5)
                .allSatisfy(line -> assertThat(line.use()).isCloseTo(1, within(1e-12)));
        assertThat(use.without()).singleElement().asString().contains("pinned");
    }

    private static Measurement[] kinds(double card, double bus) {
        String[] copied = {"device=cuda:0", "bytes=65536", "path=heap"};
        return new Measurement[] {
            Runs.cell("crossover.benchmark.CopyBenchmark.deviceToDevice", card, copied),
            Runs.cell("crossover.benchmark.CopyBenchmark.hostToDevice", bus, copied),
            Runs.cell("crossover.benchmark.CopyBenchmark.deviceToHost", bus, copied),
            Runs.cell("crossover.benchmark.VectorSumBenchmark.compute", card, "device=cuda:0", "length=65536"),
            Runs.cell(
                    "crossover.benchmark.VectorSumBenchmark.roundTrip",
                    bus,
                    "device=cuda:0",
                    "length=65536",
                    "path=heap"),
            Runs.cell(
                    "crossover.benchmark.VectorSumBenchmark.roundTrip",
                    bus,
                    "device=cuda:0",
                    "length=65536",
                    "path=pinned")
        };
    }

    private static Measurement copy(long bytes, double time) {
        return Runs.cell("crossover.benchmark.CopyBenchmark.deviceToDevice", time, "device=cuda:0", "bytes=" + bytes);
    }

    @Test
    void aRowIsNeverHeldAgainstOneOfAnotherDefinition() {
        Measurement cell = Runs.cell("x.B.m", 5);
        Run old = Runs.with(Runs.run("old", cell), null, defined(cell, 1));
        Run now = Runs.with(Runs.run("now", cell), null, defined(cell, 2));

        assertThat(onlyRow(old, old).verdict()).isEqualTo(Verdict.SAME);
        ComparedRow row = onlyRow(old, now);
        assertThat(row.verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(row.comparison().reason())
                .isEqualTo("definition 1 against 2: what the row measures was changed in between");
    }

    private static CellRecord defined(Measurement cell, int definition) {
        return new CellRecord(
                cell.key(), new OpenShape(definition), CellState.DONE, null, null, List.of(), null, null, List.of());
    }

    @Test
    void crossoversAreHeldAgainstEachOther() {
        ComparisonReport report =
                ComparisonReport.of(race("a", 1000), List.of(race("b", 4000), race("c", 1001)), PLAIN);
        CrossoverShift shift = report.others().getFirst().crossovers().getFirst();
        // Equal at 4000/3 and at 16000/3 elements.
        assertThat(shift.device()).isEqualTo("opencl:0");
        assertThat(shift.base()).startsWith("2¹⁰·⁴ [2¹⁰·");
        assertThat(shift.other()).startsWith("2¹²·⁴ [2¹²·");
        assertThat(shift.meaning()).matches("[34]\\.\\d\\d times the size");
        assertThat(report.others().get(1).crossovers().getFirst().meaning())
                .isEqualTo("1.00 times the size (not told apart: the intervals overlap)");
        assertThat(new TextExporter(false).export(report))
                .contains(
                        "  " + shift.subject() + ": " + shift.base() + " -> " + shift.other() + ", " + shift.meaning());
    }

    private static Run race(String name, double fixed) {
        List<Measurement> cells = new ArrayList<>();
        for (int length = 64; length <= 65536; length *= 2) {
            String benchmark = "crossover.benchmark.VectorSumBenchmark.compute";
            cells.add(Runs.cell(benchmark, length, "device=cpu:loop", "length=" + length));
            cells.add(Runs.cell(benchmark, fixed + length / 4.0, "device=opencl:0", "length=" + length));
        }
        return Runs.run(name, cells.toArray(Measurement[]::new));
    }

    private static ComparedRow onlyRow(Run base, Run other) {
        List<ComparedRow> rows =
                ComparisonReport.of(base, List.of(other), PLAIN).allRows();
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }
}
