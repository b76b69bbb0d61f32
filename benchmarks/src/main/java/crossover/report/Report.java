package crossover.report;

import crossover.report.chart.Figure;
import crossover.report.chart.Theme;
import crossover.report.compare.ComparisonOptions;
import crossover.report.model.RunModel;
import crossover.results.JsonText;
import crossover.results.Run;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes a report's files: page, summary, table, charts, badge and checksums. The same runs give the same bytes. */
public final class Report {
    private final Templates templates;

    private Report(@Nullable Path templates) {
        this.templates = new Templates(templates);
    }

    /**
     * Writes the report with the templates of the jar.
     *
     * @return the page
     * @throws java.io.UncheckedIOException where the folder cannot be written; what was there before stays as it was
     */
    public static Path write(List<Run> runs, Path directory) {
        return write(runs, directory, null);
    }

    /**
     * @param templates a folder whose files take the place of those of the same name in the jar; null for none
     */
    public static Path write(List<Run> runs, Path directory, @Nullable Path templates) {
        return write(runs, directory, templates, ComparisonOptions.DEFAULT);
    }

    /** The same for several runs that are compared in another way than by default. */
    public static Path write(List<Run> runs, Path directory, @Nullable Path templates, ComparisonOptions options) {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("a report needs a run");
        }
        OutputFiles.write(directory, new Report(templates).files(runs, options));
        return directory.resolve("report.html");
    }

    /** Every file's content by its path within the report's folder. */
    private SortedMap<String, byte[]> files(List<Run> runs, ComparisonOptions options) {
        List<RunModel> models = runs.stream().map(RunModel::of).toList();
        List<Figure> figures = new ArrayList<>();
        List<View.RunView> views = new ArrayList<>();
        Comparisons comparisons = new Comparisons();
        List<View.Compared> compared = comparisons.views(runs, options);
        figures.addAll(comparisons.figures());
        for (int i = 0; i < models.size(); i++) {
            Views joined = new Views(i == 0 ? "" : "run" + (i + 1) + "-", models.get(i));
            views.add(joined.view());
            figures.addAll(joined.figures());
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("report.html", bytes(Html.page(templates, compared, views, JsonText.of(runs))));
        files.put("summary.md", bytes(Markdown.summary(templates, compared, views)));
        files.put("results.csv", bytes(Csv.of(models)));
        files.put("badge.json", bytes(Badge.of(models.getFirst())));
        for (Figure figure : figures) {
            for (Theme theme : Theme.values()) {
                files.put("charts/" + figure.id() + theme.suffix() + ".svg", bytes(figure.svg(theme)));
            }
            files.put("charts/" + figure.id() + ".png", figure.png(Theme.LIGHT));
        }
        files.put("SHA256SUMS", bytes(checksums(files)));
        return files;
    }

    private static String checksums(SortedMap<String, byte[]> files) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String digest = HexFormat.of().formatHex(Html.sha256().digest(file.getValue()));
            text.append(digest).append("  ").append(file.getKey()).append('\n');
        }
        return text.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
