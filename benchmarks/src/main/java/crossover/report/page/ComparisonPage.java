package crossover.report.page;

import crossover.report.chart.ForestChart;
import crossover.report.chart.FrontierChart;
import crossover.report.chart.ShiftChart;
import crossover.report.chart.drawing.Figure;
import crossover.report.compare.ComparedRun;
import crossover.report.compare.ComparisonReport;
import crossover.report.compare.ComparisonTables;
import crossover.report.compare.ForestPlot;
import crossover.report.map.FrontierPair;
import crossover.report.page.section.ReportedRun;
import crossover.report.value.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of a page that holds a run against the first.
 *
 * @param charts ratios, and crossovers and frontiers where both have any
 * @param peaks how much of its own machine's peak each attains
 */
record ComparisonPage(
        String id,
        ComparisonReport report,
        ComparedRun run,
        List<Figure> charts,
        Table rows,
        Table crossovers,
        Table frontiers,
        Table differences,
        Table peaks) {

    /** One for each run but the first. */
    static List<ComparisonPage> of(List<ReportedRun> runs, ComparisonReport report) {
        List<ComparisonPage> pages = new ArrayList<>();
        for (ComparedRun run : report.others()) {
            ReportedRun other = runs.get(pages.size() + 1);
            String id = "compared-" + (pages.size() + 1);
            pages.add(of(
                    id,
                    report,
                    run,
                    FrontierPair.of(runs.getFirst().maps(), other.maps()),
                    SideBySide.peaks(runs.getFirst(), other)));
        }
        return List.copyOf(pages);
    }

    private static ComparisonPage of(
            String id, ComparisonReport report, ComparedRun run, List<FrontierPair> frontiers, Table peaks) {
        ForestPlot forest = ForestPlot.of(report, run, "forest-" + id);
        List<Figure> charts = new ArrayList<>();
        if (!forest.rows().isEmpty()) {
            charts.add(ForestChart.of(forest));
        }
        ShiftChart.of("shift-" + id, report.base(), run.name(), run.crossovers())
                .ifPresent(charts::add);
        frontiers.forEach(pair -> charts.add(FrontierChart.of(pair.id() + "-" + id, report.base(), run.name(), pair)));
        return new ComparisonPage(
                id,
                report,
                run,
                charts,
                ComparisonTables.rows(report, run).prefixed(id + "-"),
                ComparisonTables.crossovers(run).prefixed(id + "-"),
                FrontierPair.table(frontiers, report.base(), run.name()).prefixed(id + "-"),
                ComparisonTables.differences(run).prefixed(id + "-"),
                peaks.prefixed(id + "-"));
    }
}
