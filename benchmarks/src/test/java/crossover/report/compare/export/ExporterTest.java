package crossover.report.compare.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crossover.report.compare.ComparisonOptions;
import crossover.report.compare.ComparisonReport;
import crossover.report.compare.Runs;
import crossover.results.Metric;
import crossover.results.Run;
import crossover.results.Schemas;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExporterTest {
    private static final String HOSTILE = "x.B.m\u001b[31m\n|<script>alert(1)</script>\u202e,\"=1+1\"";

    private static final ComparisonReport REPORT = report(
            Runs.run(
                    "a",
                    Runs.cell("x.B.m", 100, "length=1"),
                    Runs.cell("x.B.m", 100, "length=2"),
                    Runs.cell("x.B.m", 100, "length=3"),
                    Runs.cell("x.B.m", 100, "length=4"),
                    Runs.cell("x.B.m", 100, "length=5")),
            Runs.run(
                    "b",
                    Runs.cell("x.B.m", 130, "length=1"),
                    Runs.cell("x.B.m", 80, "length=2"),
                    Runs.cell("x.B.m", 100, "length=3"),
                    Runs.cell("x.B.m", 102.5, "length=4")));

    @Test
    void textIsReadableWithoutColour() {
        String text = new TextExporter(false).export(REPORT);
        assertThat(text)
                .contains("B.m length=1  100.0 ns/op  130.0 ns/op       1.300  [1.285, 1.315]  > 1.300 times slower")
                .contains("< 1.250 times faster")
                .contains("= same")
                .contains("? inconclusive: about ")
                .contains("x not comparable: not in b")
                .contains("1 faster, 1 slower, 1 same, 1 inconclusive, 1 not comparable")
                .contains("over 4 of 5 rows")
                .contains("left out of the geometric mean:\n  B.m length=5: not in b")
                .doesNotContain("\u001b");
        assertThat(new TextExporter(true).export(REPORT).replaceAll("\u001b\\[\\d*m", ""))
                .isEqualTo(text);
    }

    @Test
    void jsonHasTheDocumentedShape() {
        String text = Format.JSON.exporter().export(REPORT);
        assertThat(Schemas.faults("comparison", text)).isEmpty();
        JsonNode json = JsonMapper.shared().readTree(text);
        assertThat(json.propertyNames()).containsExactly("base", "others", "rows", "geometricMean");
        assertThat(json.get("geometricMean").asDouble()).isCloseTo(Math.pow(1.3 * 0.8 * 1.025, 0.25), within(1e-9));
        JsonNode row = json.get("rows").get(0);
        assertThat(row.propertyNames())
                .containsExactly(
                        "benchmark",
                        "params",
                        "mode",
                        "threads",
                        "base",
                        "other",
                        "unit",
                        "ratio",
                        "low95",
                        "high95",
                        "pValue",
                        "qValue",
                        "verdict",
                        "reason");
        assertThat(row.get("params").get("length").asString()).isEqualTo("1");
        assertThat(row.get("ratio").asDouble()).isCloseTo(1.3, within(1e-9));
        assertThat(row.get("verdict").asString()).isEqualTo("SLOWER");
        JsonNode refused = json.get("rows").get(4);
        assertThat(refused.get("ratio").isNull()).isTrue();
        assertThat(refused.get("verdict").asString()).isEqualTo("NOT_COMPARABLE");
        assertThat(refused.get("reason").asString()).isEqualTo("not in b");
    }

    @Test
    void severalRunsAreToldApartInJson() {
        Run run = Runs.run("a", Runs.cell("x.B.m", 100));
        ComparisonReport report = ComparisonReport.of(run, List.of(run, run), ComparisonOptions.DEFAULT);
        String text = Format.JSON.exporter().export(report);
        assertThat(Schemas.faults("comparison", text)).isEmpty();
        JsonNode json = JsonMapper.shared().readTree(text);
        assertThat(json.get("rows").get(1).get("run").asString()).isEqualTo("a (3)");
        assertThat(json.get("geometricMean").get("a (2)").asDouble()).isEqualTo(1);
    }

    @Test
    void csvHasOneLineARow() {
        List<String> lines = Format.CSV.exporter().export(REPORT).lines().toList();
        assertThat(lines).hasSize(6);
        assertThat(lines.get(1)).startsWith("b,x.B.m,length=1,1,avgt,").contains(",SLOWER,false,,");
        assertThat(lines.get(5)).endsWith(",ns/op,,,,,,,NOT_COMPARABLE,false,,not in b");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void namesFromFilesSteerNothing(Format format) {
        Run run =
                Runs.run(HOSTILE, Runs.cell(HOSTILE, "avgt", new Metric(HOSTILE, 1, 1, Runs.forks(1)), "p=" + HOSTILE));
        String text = format.exporter().export(report(run, run));
        assertThat(text).doesNotContain("\u001b");
        if (format != Format.JSON) {
            assertThat(text).doesNotContain("\u202e");
        }
        if (format == Format.MARKDOWN) {
            assertThat(text).doesNotContain("<script").contains("&lt;script&gt;");
            assertThat(text.lines().filter(line -> line.startsWith("| B.m"))).hasSize(1);
        }
        if (format == Format.JSON) {
            assertThat(JsonMapper.shared()
                            .readTree(text)
                            .get("rows")
                            .get(0)
                            .get("benchmark")
                            .asString())
                    .isEqualTo(HOSTILE);
        }
    }

    @Test
    void theLocaleChangesNothing() {
        Locale before = Locale.getDefault();
        String expected = new TextExporter(false).export(REPORT);
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(new TextExporter(false).export(REPORT)).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static ComparisonReport report(Run base, Run other) {
        return ComparisonReport.of(base, List.of(other), ComparisonOptions.DEFAULT);
    }
}
