package crossover.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.report.compare.ComparisonOptions;
import crossover.report.compare.ComparisonReport;
import crossover.report.compare.export.Format;
import crossover.results.Run;
import crossover.results.RunReader;
import crossover.results.format.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs recorded before cells said what they are, and the figures, rows and sentences that were made of them then. They are
 * read through {@link crossover.results.LegacyShape} and must come out the same.
 */
class GoldenTest {
    private static final Path GOLDEN = Path.of("benchmarks/src/test/resources/golden");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quick-2-core-epyc-guest",
                "sample-complete",
                "sample-paths",
                "sample-simulated",
                "sample-compared"
            })
    void filesOfBeforeSayWhatTheySaid(String name, @TempDir Path made) throws IOException {
        Path expected = GOLDEN.resolve(name);
        Report.write(runs(expected), made);

        for (String file : List.of("summary.md", "results.csv", "badge.json")) {
            assertThat(made.resolve(file)).as(file).hasSameTextualContentAs(expected.resolve(file));
        }
        assertThat(Files.size(made.resolve("summary.md"))).isLessThanOrEqualTo(60_000);
        // Where summaries are shown there are no pictures.
        assertThat(made.resolve("summary.md")).content().doesNotContain("![");
        assertThat(charts(made)).containsExactlyElementsOf(Files.readAllLines(expected.resolve("charts.txt")));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void comparisonsSayWhatTheySaid(Format format) throws IOException {
        Path expected = GOLDEN.resolve("sample-compared");
        List<Run> runs = runs(expected);
        ComparisonReport report =
                ComparisonReport.of(runs.getFirst(), runs.subList(1, runs.size()), ComparisonOptions.DEFAULT);

        assertThat(format.exporter().export(report))
                .isEqualTo(Files.readString(
                        expected.resolve("compare." + format.name().toLowerCase(Locale.ROOT))));
    }

    private static List<Run> runs(Path folder) throws IOException {
        Path several = folder.resolve("runs.json");
        return Files.exists(several)
                ? JsonText.runs(Files.readString(several), several.toString())
                : List.of(RunReader.read(folder));
    }

    private static List<String> charts(Path made) throws IOException {
        try (Stream<Path> files = Files.list(made.resolve("charts"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
