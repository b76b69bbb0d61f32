package crossover.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** Names of files, pages, drawings and tables that are made of such names hold together. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x.A<script>alert(1)</script>.m",
                "x.{{>report.html}}.{{#a}}{{{b}}}",
                "x.A\u202eevil\u202c\u2066.m",
                "x.A\0\u0007\u001b[31m.m",
                "x.A\nB\r.m",
                ".....",
                "",
                "   ",
                "x.\"'`.m",
                "x.\ud83d\ude00.m",
                "x.\ud83d.m"
            })
    void aNameIsJustAName(String benchmark) throws Exception {
        Run run = new Run(
                "hostile",
                null,
                null,
                IntStream.of(1, 10, 100)
                        .mapToObj(size -> new Measurement(
                                benchmark,
                                "avgt",
                                1,
                                new TreeMap<>(Map.of("size", String.valueOf(size))),
                                new Metric("ns/op", 4, 0.1, List.of(List.of(4.0), List.of(4.1))),
                                new TreeMap<>()))
                        .toList());
        Report.write(List.of(run, run.named(benchmark)), folder);
        String page = Files.readString(folder.resolve("report.html"));

        assertThat(page).doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f\\x7f\u202a-\u202e\u2066-\u2069]");
        assertThat(page).doesNotContain("<script>alert").contains("</html>");
        try (Stream<Path> charts = Files.list(folder.resolve("charts"))) {
            List<Path> drawn =
                    charts.filter(file -> file.toString().endsWith(".svg")).toList();
            assertThat(drawn).hasSizeGreaterThanOrEqualTo(4);
            for (Path file : drawn) {
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
            }
        }
    }

    @Test
    void aNameOfFourThousandCharactersIsCutWhereThereIsNoRoom() throws IOException {
        Run run = new Run(
                "long",
                null,
                null,
                List.of(new Measurement(
                        "x." + "L".repeat(4000) + ".m",
                        "avgt",
                        1,
                        new TreeMap<>(),
                        new Metric("ns/op", 4, 0.1, List.of(List.of(4.0), List.of(4.1))),
                        new TreeMap<>())));
        Report.write(List.of(run), folder);

        assertThat(Files.readString(folder.resolve("report.html"))).containsPattern("<h1>L{20,60}\\.{3}L{0,60}[^L]");
        assertThat(Files.readString(folder.resolve("results.csv"))).contains("L".repeat(4000));
    }

    /** A link where the report writes leads to somebody's file. */
    @Test
    void nothingIsWrittenThroughALink() throws IOException {
        Path own = Files.writeString(folder.resolve("own"), "mine");
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Path out = Files.createDirectories(folder.resolve("out"));
        Files.createSymbolicLink(out.resolve("report.html"), own);
        Files.createSymbolicLink(out.resolve(".report.html.tmp"), own);
        Report.write(List.of(RUN), out);
        assertThat(own).hasContent("mine");
        assertThat(Files.isSymbolicLink(out.resolve("report.html"))).isFalse();

        Path linked = Files.createDirectories(folder.resolve("linked"));
        Files.createSymbolicLink(linked.resolve("charts"), elsewhere);
        assertThatThrownBy(() -> Report.write(List.of(RUN), linked))
                .hasMessageContaining("charts is a link to another folder: remove it");
        assertThat(elsewhere).isEmptyDirectory();
        assertThat(linked.resolve("report.html")).doesNotExist();
    }
}
