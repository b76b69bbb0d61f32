package crossover.report;

import crossover.report.chart.Charts;
import crossover.report.chart.Figure;
import crossover.report.compare.ComparedRow;
import crossover.report.compare.ComparedRun;
import crossover.report.compare.ComparisonOptions;
import crossover.report.compare.ComparisonReport;
import crossover.report.compare.Wording;
import crossover.report.model.Forest;
import crossover.report.model.Table;
import crossover.results.Run;
import crossover.statistics.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The part of a page that holds runs against the first of them. */
final class Comparisons {
    /** What a forest can hold and still be read, and a page still load. */
    private static final int MOST_ROWS = 32;

    private final List<Figure> figures = new ArrayList<>();

    /** Every chart of the comparison; filled by {@link #views}. */
    List<Figure> figures() {
        return figures;
    }

    /** One view for each run but the first; none where there is a single run. */
    List<View.Compared> views(List<Run> runs, ComparisonOptions options) {
        if (runs.size() < 2) {
            return List.of();
        }
        ComparisonReport report = ComparisonReport.of(runs.getFirst(), runs.subList(1, runs.size()), options);
        List<View.Compared> views = new ArrayList<>();
        for (int i = 0; i < report.others().size(); i++) {
            views.add(view(report, report.others().get(i), "compared-" + (i + 1)));
        }
        return views;
    }

    private View.Compared view(ComparisonReport report, ComparedRun other, String id) {
        List<ComparedRow> drawn = mostTelling(other.rows());
        List<View.Picture> pictures = new ArrayList<>();
        if (!drawn.isEmpty()) {
            Figure figure = Charts.forest(forest(report, other, drawn, id));
            figures.add(figure);
            pictures.add(Views.picture(figure));
        }
        return new View.Compared(
                id,
                report.base(),
                other.name(),
                other.setting(),
                Wording.geometricMean(report, other),
                Wording.counts(other.rows()),
                View.Grid.of("", differences(other, id)),
                pictures,
                View.Grid.of("", crossovers(other, id)),
                View.Grid.of("", rows(report, other, id)));
    }

    /** Decided rows before undecided ones, larger differences before smaller ones. */
    private static List<ComparedRow> mostTelling(List<ComparedRow> rows) {
        return rows.stream()
                .filter(row -> row.hasRatio() && !row.amount())
                .sorted(Comparator.comparing((ComparedRow row) -> !decided(row))
                        .thenComparing(
                                row -> -Math.abs(Math.log(row.comparison().ratio()))))
                .limit(MOST_ROWS)
                .toList();
    }

    private static boolean decided(ComparedRow row) {
        return row.verdict() == Verdict.FASTER || row.verdict() == Verdict.SLOWER;
    }

    private static Forest forest(ComparisonReport report, ComparedRun other, List<ComparedRow> drawn, String id) {
        boolean some = drawn.stream().anyMatch(ComparedRow::simulated);
        String title = other.name() + " against " + report.base() + (some ? " (some rows are simulated)" : "");
        return new Forest(
                "forest-" + id,
                drawn.size() < other.rows().size()
                        ? title + ": " + drawn.size() + " of " + other.rows().size() + " rows"
                        : title,
                drawn.stream()
                        .sorted(Comparator.comparing(ComparedRow::name))
                        .map(row -> new Forest.Row(
                                name(row, other.rows()) + (row.simulated() ? " (simulated)" : ""),
                                row.comparison().ratio(),
                                row.comparison().low95(),
                                row.comparison().high95(),
                                decided(row),
                                Wording.verdict(row)))
                        .toList());
    }

    /** The short name with the values of those parameters that tell the benchmark's rows apart. */
    private static String name(ComparedRow row, List<ComparedRow> all) {
        StringBuilder name = new StringBuilder(row.shortName().replace("Benchmark", ""));
        row.key().params().forEach((parameter, value) -> {
            boolean telling = all.stream()
                    .filter(other -> other.benchmark().equals(row.benchmark()))
                    .anyMatch(other -> !value.equals(other.key().params().get(parameter)));
            name.append(telling ? " " + value : "");
        });
        return name.toString();
    }

    private static Table differences(ComparedRun other, String id) {
        return new Table(
                id + "-differences",
                "What differs in the environment and can explain a ratio",
                List.of("what", "base", "other"),
                other.differences().stream()
                        .map(difference -> List.of(difference.what(), difference.base(), difference.other()))
                        .toList());
    }

    private static Table crossovers(ComparedRun other, String id) {
        return new Table(
                id + "-crossovers",
                "From which size on the device overtakes the best CPU loop, in elements",
                List.of("workload and device", "base", "other", "shift"),
                other.crossovers().stream()
                        .map(shift -> List.of(
                                shift.workload() + " on " + shift.device() + ", " + shift.transfers(),
                                shift.base(),
                                shift.other(),
                                shift.meaning()))
                        .toList());
    }

    private static Table rows(ComparisonReport report, ComparedRun other, String id) {
        return new Table(
                id + "-rows",
                "Every row of " + other.name() + " against " + report.base()
                        + ": the ratio of times with its 95% interval; differences up to "
                        + Wording.percent(report.margin()) + " do not matter",
                List.of("row", "base", "other", "ratio", "95% interval", "verdict"),
                other.rows().stream()
                        .map(row -> List.of(
                                row.name(),
                                Wording.value(row.base(), row.unit()),
                                Wording.value(row.other(), row.unit()),
                                Wording.ratio(row),
                                Wording.interval(row),
                                Wording.verdict(row)))
                        .toList());
    }
}
