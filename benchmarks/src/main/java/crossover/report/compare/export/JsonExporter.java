package crossover.report.compare.export;

import crossover.report.compare.ComparedRow;
import crossover.report.compare.ComparedRun;
import crossover.report.compare.ComparisonReport;
import crossover.results.format.ComparisonFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** For scripts. */
final class JsonExporter implements Exporter {

    @Override
    public String export(ComparisonReport report) {
        boolean several = report.severalRuns();
        return new ComparisonFile(
                        report.base(),
                        report.others().stream().map(JsonExporter::other).toList(),
                        report.allRows().stream().map(row -> row(row, several)).toList(),
                        several ? means(report) : number(report.geometricMean()))
                .toJson();
    }

    private static ComparisonFile.Other other(ComparedRun run) {
        return new ComparisonFile.Other(
                run.name(),
                run.inBlocks(),
                run.differences().stream()
                        .map(difference -> new ComparisonFile.Difference(
                                difference.kind().name(), difference.what(), difference.base(), difference.other()))
                        .toList());
    }

    private static ComparisonFile.Row row(ComparedRow row, boolean several) {
        return new ComparisonFile.Row(
                several ? row.run() : null,
                row.benchmark(),
                row.key().params(),
                row.key().mode(),
                row.key().threads(),
                number(row.base()),
                number(row.other()),
                row.unit(),
                number(row.comparison().ratio()),
                number(row.comparison().low95()),
                number(row.comparison().high95()),
                number(row.comparison().pValue()),
                number(row.comparison().qValue()),
                row.verdict().name(),
                row.comparison().reason());
    }

    private static Map<String, @Nullable Double> means(ComparisonReport report) {
        Map<String, @Nullable Double> means = new LinkedHashMap<>();
        report.others().forEach(run -> means.put(run.name(), number(run.geometricMean())));
        return means;
    }

    private static @Nullable Double number(OptionalDouble value) {
        return value.isPresent() ? (Double) value.getAsDouble() : null;
    }

    private static @Nullable Double number(double value) {
        return Double.isFinite(value) ? (Double) value : null;
    }
}
