package crossover.report.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import crossover.report.compare.ComparisonOptions;
import crossover.report.compare.ComparisonReport;
import crossover.report.gate.JudgedRow.Result;
import crossover.results.Measurement;
import crossover.results.Metric;
import crossover.results.Run;
import crossover.results.RunReader;
import crossover.results.Schemas;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A gate must be able to fail, and to pass. */
class GateTest {
    private static final Path FILES = Path.of("benchmarks/src/test/resources/jmh-files");
    private static final double[] SCATTER = {1, 1.01, 0.99, 1.005, 0.995};

    private static GateOutcome judge(String gate, String base, String other) {
        ComparisonOptions options = new ComparisonOptions(0.02, null, Pattern.compile("gc"));
        return Gate.of(gate).judge(ComparisonReport.of(read(base), List.of(read(other)), options));
    }

    private static Run read(String name) {
        return RunReader.read(FILES.resolve(name + ".json"));
    }

    private static GateOutcome judge(String gate, Run base, Run other) {
        return Gate.of(gate).judge(ComparisonReport.of(base, List.of(other), ComparisonOptions.DEFAULT));
    }

    /** Five forks around each time. */
    private static Run run(String name, double... times) {
        List<Measurement> rows = new ArrayList<>();
        for (int row = 0; row < times.length; row++) {
            List<List<Double>> forks = new ArrayList<>();
            for (double factor : SCATTER) {
                forks.add(List.of(times[row] * factor));
            }
            rows.add(new Measurement(
                    "demo.Many.row" + row,
                    "avgt",
                    1,
                    new TreeMap<>(),
                    new Metric("ns/op", times[row], Double.NaN, forks),
                    new TreeMap<>()));
        }
        return new Run(name, null, null, rows);
    }

    @Test
    void aHalvedThroughputFails() {
        GateOutcome outcome = judge("slower", "ops-sec-base", "ops-sec-other");

        assertThat(outcome.passes(false)).isFalse();
        assertThat(outcome.failing()).singleElement().satisfies(row -> {
            assertThat(row.result()).isEqualTo(Result.WORSE);
            assertThat(row.why()).startsWith("is 2.000 times slower [");
        });
        assertThat(outcome.lines().getFirst()).isEqualTo("2 of 2 rows judged at 2%");
    }

    @Test
    void aBenchmarkThatIsGoneFails() {
        GateOutcome outcome = judge("slower:10", "gone-base", "gone-other");

        assertThat(outcome.failing()).singleElement().satisfies(row -> {
            assertThat(row.result()).isEqualTo(Result.GONE);
            assertThat(row.name()).isEqualTo("Map.put in gone-other");
        });
        assertThat(judge("slower:10", "gone-other", "gone-base").passes(false))
                .as("one that is new")
                .isTrue();
    }

    /** Three times as slow, and one fork each: nothing can be said, and that is no pass. */
    @Test
    void aGateThatCanJudgeNothingFailsUnlessThatIsAllowed() {
        GateOutcome outcome = judge("slower:10%", "onefork-base", "onefork-other");

        assertThat(outcome.judged()).isZero();
        assertThat(outcome.passes(false)).isFalse();
        assertThat(outcome.passes(true)).isTrue();
        assertThat(outcome.lines().getFirst())
                .isEqualTo("0 of 1 row judged at 10%; no row has an interval: two forks or more on each side give one");
    }

    /** The interval of the ratio is [0.989, 1.011] times 1.05: at 2% worse, at 10% not, at 5% cannot tell. */
    @Test
    void eachRowIsWorseOrNotOrCannotTell() {
        Run base = run("base", 100);
        Run other = run("other", 105);

        assertThat(judge("slower", base, other).rows())
                .extracting(JudgedRow::result)
                .containsExactly(Result.WORSE);
        assertThat(judge("slower:10", base, other).rows())
                .extracting(JudgedRow::result)
                .containsExactly(Result.PASSED);
        GateOutcome open = judge("slower:5%", base, other);
        assertThat(open.rows()).extracting(JudgedRow::result).containsExactly(Result.UNDECIDED);
        assertThat(open.passes(false)).isFalse();
        assertThat(open.sufficient()).hasValueCloseTo(0.0622, within(0.003));
        assertThat(judge("slower:" + 100 * open.sufficient().getAsDouble(), base, other)
                        .judged())
                .isEqualTo(1);
    }

    /** Ten rows that all take 1.06 times as long, and one that takes 1.3 times: a machine does the first, not the second. */
    @Test
    void whatIsCommonToAllRowsIsAllowedFor() {
        double[] base = new double[11];
        double[] other = new double[11];
        for (int row = 0; row < base.length; row++) {
            base[row] = 100;
            other[row] = row == 0 ? 130 : 106;
        }
        GateOutcome outcome = judge("slower:2%", run("base", base), run("other", other));

        assertThat(outcome.failing()).extracting(row -> row.row().name()).containsExactly("Many.row0");
        assertThat(judge("slower:2%", run("base", 100, 100), run("other", 106, 106))
                        .failing())
                .as("two rows have nothing in common that a code could not do")
                .hasSize(2);
    }

    /** All rows at twice the time is no drift of a machine. */
    @Test
    void aRegressionOfEverythingFails() {
        double[] base = new double[10];
        double[] other = new double[10];
        java.util.Arrays.fill(base, 100);
        java.util.Arrays.fill(other, 200);

        assertThat(judge("slower:10%", run("base", base), run("other", other)).failing())
                .hasSize(10);
    }

    @Test
    void secondaryResultsHaveGatesToo() {
        GateOutcome outcome = judge("more:gc.alloc.rate.norm:10%", "gc-136", "gc-137");

        assertThat(outcome.failing())
                .singleElement()
                .satisfies(row -> assertThat(row.why()).startsWith("is 4.000 times more ["));
        assertThat(judge("slower", "gc-136", "gc-137").passes(false))
                .as("a gate on times does not look at them")
                .isTrue();
    }

    @Test
    void readsItsForms() {
        assertThat(Gate.of("slower").margin()).isEmpty();
        assertThat(Gate.of("slower:10").margin()).hasValue(0.1);
        assertThat(Gate.of("slower:10%")).hasToString("slower:10%");
        assertThat(Gate.of("more:gc.alloc.rate.norm:0.5%").margin()).hasValue(0.005);
        for (String unknown : List.of("", "faster", "slower:", "slower:x", "more:", "more")) {
            assertThatThrownBy(() -> Gate.of(unknown))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("'" + unknown + "' is no gate: ");
        }
        assertThatThrownBy(() -> Gate.of("more:[")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsBuildServers() {
        List<GateOutcome> outcomes = List.of(judge("slower:10", "gone-base", "gone-other"));

        assertThat(Schemas.faults("gate", GateFiles.json(outcomes, false))).isEmpty();
        assertThat(GateFiles.json(outcomes, false))
                .contains(
                        "\"gate\" : \"slower:10%\"",
                        "\"passed\" : false", "\"result\" : \"gone\"", "\"result\" : \"passed\"");
        assertThat(GateFiles.junit(outcomes, false))
                .contains(
                        "<testsuite name=\"crossover compare --fail-on slower:10%\" tests=\"2\" failures=\"1\" skipped=\"0\">",
                        "<testcase classname=\"gone-other\" name=\"Map.get\"></testcase>",
                        "<testcase classname=\"gone-other\" name=\"Map.put\"><failure message=\"is gone: not in gone-other\">");
        assertThat(GateFiles.junit(List.of(judge("slower", "onefork-base", "onefork-other")), false))
                .contains("failures=\"1\" skipped=\"1\"", "name=\"any row judged\"");
    }
}
