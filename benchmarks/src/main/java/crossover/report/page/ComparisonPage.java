package crossover.report.page;

import crossover.report.chart.Figure;
import crossover.report.chart.ForestChart;
import crossover.report.compare.ComparedRun;
import crossover.report.compare.ComparisonOptions;
import crossover.report.compare.ComparisonReport;
import crossover.report.compare.ComparisonTables;
import crossover.report.compare.ForestPlot;
import crossover.report.value.Table;
import crossover.results.Run;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of a page that holds a run against the first.
 *
 * @param charts one, or none where no row has a ratio of times
 */
record ComparisonPage(
        String id,
        ComparisonReport report,
        ComparedRun run,
        List<Figure> charts,
        Table rows,
        Table crossovers,
        Table differences) {

    /** One for each run but the first; none where there is a single run. */
    static List<ComparisonPage> of(List<Run> runs, ComparisonOptions options) {
        if (runs.size() < 2) {
            return List.of();
        }
        ComparisonReport report = ComparisonReport.of(runs.getFirst(), runs.subList(1, runs.size()), options);
        List<ComparisonPage> pages = new ArrayList<>();
        for (ComparedRun run : report.others()) {
            pages.add(of("compared-" + (pages.size() + 1), report, run));
        }
        return List.copyOf(pages);
    }

    private static ComparisonPage of(String id, ComparisonReport report, ComparedRun run) {
        ForestPlot forest = ForestPlot.of(report, run, "forest-" + id);
        return new ComparisonPage(
                id,
                report,
                run,
                forest.rows().isEmpty() ? List.of() : List.of(ForestChart.of(forest)),
                ComparisonTables.rows(report, run).prefixed(id + "-"),
                ComparisonTables.crossovers(run).prefixed(id + "-"),
                ComparisonTables.differences(run).prefixed(id + "-"));
    }
}
