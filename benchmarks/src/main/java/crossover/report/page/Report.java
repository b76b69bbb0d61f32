package crossover.report.page;

import crossover.report.chart.drawing.Figure;
import crossover.report.chart.drawing.Theme;
import crossover.report.compare.ComparisonOptions;
import crossover.report.page.section.PageOrder;
import crossover.report.page.section.ReportedRun;
import crossover.report.page.section.Section;
import crossover.results.Run;
import crossover.results.format.JsonText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a report's files: page, summary, table, charts, badge and checksums. The same runs give the same bytes.
 *
 * @param sections of each run, in the order of the page
 * @param templates a folder whose files take the place of those of the same name in the jar; null for none
 * @param options how several runs are compared
 * @param sealing whether the run's own files have just been written: their checksums are taken anew, else those of before are kept
 */
public record Report(List<Section> sections, @Nullable Path templates, ComparisonOptions options, boolean sealing) {
    /** With every section and the templates of the jar. */
    public static final Report USUAL = new Report(PageOrder.SECTIONS, null, ComparisonOptions.DEFAULT, false);

    /** The same by templates of the user's own. */
    public Report withTemplates(@Nullable Path folder) {
        return new Report(sections, folder, options, sealing);
    }

    /** The same for several runs that are compared in another way. */
    public Report comparing(ComparisonOptions other) {
        return new Report(sections, templates, other, sealing);
    }

    /** The same at the end of a run. */
    public Report sealed() {
        return new Report(sections, templates, options, true);
    }

    /** Writes the usual report. */
    public static Path write(List<Run> runs, Path directory) {
        return USUAL.into(directory, runs);
    }

    /**
     * Writes the report.
     *
     * @return the page
     * @throws java.io.UncheckedIOException where the folder cannot be written; what was there before stays as it was
     */
    public Path into(Path directory, List<Run> runs) {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("a report needs a run");
        }
        OutputFiles.write(directory, files(runs, directory));
        return directory.resolve("report.html");
    }

    /** Every file's content by its path within the report's folder. */
    private SortedMap<String, byte[]> files(List<Run> runs, Path directory) {
        Templates texts = new Templates(templates);
        List<RunPage> pages = new ArrayList<>();
        for (Run run : runs) {
            String prefix = pages.isEmpty() ? "" : "run" + (pages.size() + 1) + "-";
            pages.add(RunPage.of(prefix, ReportedRun.of(run), sections));
        }
        List<ReportedRun> reported = pages.stream().map(RunPage::run).toList();
        Compared compared = Compared.of(reported, options);
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("report.html", bytes(HtmlPage.of(texts, compared, pages, JsonText.of(runs))));
        files.put("summary.md", bytes(Summary.of(texts, compared, pages)));
        files.put("results.csv", bytes(ResultsCsv.of(reported, sections)));
        files.put("badge.json", bytes(Badge.of(reported.getFirst())));
        Stream.concat(
                        compared.pages().stream().flatMap(page -> page.charts().stream()),
                        pages.stream().flatMap(RunPage::charts))
                .forEach(figure -> charts(figure, files));
        files.put(Evidence.SUMS, bytes(checksums(files, evidence(directory))));
        return files;
    }

    private static void charts(Figure figure, SortedMap<String, byte[]> files) {
        for (Theme theme : Theme.values()) {
            files.put("charts/" + figure.id() + theme.suffix() + ".svg", bytes(figure.svg(theme)));
        }
        files.put("charts/" + figure.id() + ".png", figure.png(Theme.LIGHT));
    }

    private SortedMap<String, String> evidence(Path directory) {
        SortedMap<String, String> before = Evidence.sealed(directory);
        return sealing || before.isEmpty() ? Evidence.now(directory) : before;
    }

    private static String checksums(SortedMap<String, byte[]> files, SortedMap<String, String> evidence) {
        SortedMap<String, String> digests = new TreeMap<>(evidence);
        files.forEach((file, content) ->
                digests.put(file, HexFormat.of().formatHex(HtmlPage.sha256().digest(content))));
        StringBuilder text = new StringBuilder();
        digests.forEach(
                (file, digest) -> text.append(digest).append("  ").append(file).append('\n'));
        return text.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
