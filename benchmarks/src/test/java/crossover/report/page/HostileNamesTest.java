package crossover.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.report.SampleRun;
import crossover.report.compare.ComparisonOptions;
import crossover.report.compare.ComparisonReport;
import crossover.report.compare.export.Format;
import crossover.results.Measurement;
import crossover.results.Metric;
import crossover.results.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files come from anybody: a benchmark whose parameters are formulas, links and images. */
class HostileNamesTest {
    private static final String FORMULA = "=HYPERLINK(\"http://x\")";
    private static final String LINK = "[x](http://y)";
    private static final String IMAGE = "![x](y)";

    private static final Run RUN = new Run(
            LINK,
            null,
            null,
            List.of(new Measurement(
                    "x.ParserBenchmark.parse",
                    "avgt",
                    1,
                    new TreeMap<>(Map.of(FORMULA, FORMULA, "a", LINK, "b", IMAGE, "c", "-2+3", "d", "-2")),
                    new Metric("ns/op", 4, 0.1, List.of(List.of(4.0), List.of(4.1))),
                    new TreeMap<>())));

    @TempDir
    Path folder;

    @Test
    void aSpreadsheetTakesNoneForAFormula() throws IOException {
        Report.write(List.of(RUN), folder);
        List<String> lines =
                Files.readString(folder.resolve("results.csv")).lines().toList();

        assertThat(lines.getFirst())
                .startsWith("run,benchmark,mode,threads,\"'=HYPERLINK(\"\"http://x\"\")\",a,b,c,d,");
        assertThat(lines.get(1))
                .contains(",\"'=HYPERLINK(\"\"http://x\"\")\"," + LINK + "," + IMAGE + ",'-2+3,-2,primary,");
        assertThat(Format.CSV.exporter().export(compared())).contains(FORMULA.replace("\"", "\"\""));
    }

    /** The first line of a table is read by name. */
    @Test
    void noTwoColumnsHaveOneName() throws IOException {
        Run run = new Run(
                "one",
                null,
                null,
                List.of(new Measurement(
                        "demo.Bench.call",
                        "avgt",
                        1,
                        new TreeMap<>(Map.of("mode", "fast", "unit", "px", "run", "far")),
                        new Metric("ns/op", 4, 0.1, List.of(List.of(4.0), List.of(4.1))),
                        new TreeMap<>())));
        Report.write(List.of(run), folder);
        List<String> lines =
                Files.readString(folder.resolve("results.csv")).lines().toList();

        assertThat(lines.getFirst().split(",")).doesNotHaveDuplicates().contains("mode", "param:mode", "param:unit");
        assertThat(lines.get(1)).startsWith("one,demo.Bench.call,avgt,1,fast,far,px,primary,");
    }

    @Test
    void aSummaryNeitherLinksNorShowsPictures() throws IOException {
        Report.write(List.of(RUN, SampleRun.complete()), folder);
        String summary = Files.readString(folder.resolve("summary.md"));

        assertThat(summary).doesNotContain(LINK).doesNotContain(IMAGE).contains("\\[x\\]\\(http://y\\)");
        assertThat(Format.MARKDOWN.exporter().export(compared()))
                .doesNotContain(LINK)
                .doesNotContain(IMAGE)
                .contains("\\[x\\]\\(http://y\\)")
                .contains("\\!\\[x\\]\\(y\\)");
    }

    private static ComparisonReport compared() {
        return ComparisonReport.of(RUN, List.of(RUN), ComparisonOptions.DEFAULT);
    }
}
