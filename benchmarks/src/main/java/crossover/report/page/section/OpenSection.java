package crossover.report.page.section;

import crossover.report.chart.AmountChart;
import crossover.report.chart.OpenChart;
import crossover.report.chart.drawing.Figure;
import crossover.report.open.OpenGroup;
import crossover.report.value.Bars;
import java.util.List;

/** Benchmarks that state nothing of themselves, class by class. */
final class OpenSection implements Section {
    @Override
    public String id() {
        return "benchmarks";
    }

    @Override
    public String name() {
        return "Benchmarks";
    }

    @Override
    public List<Block> blocks(ReportedRun run) {
        return run.open().groups().stream().map(OpenSection::panel).toList();
    }

    private static Block panel(OpenGroup group) {
        List<Figure> charts = group.hasAxis()
                ? OpenChart.of(group)
                : AmountChart.of(Bars.of(group.id(), group.title(), group.at(0))).stream()
                        .toList();
        return new Block.Panel("panel-" + group.id(), group.title(), charts, List.of(group.table()));
    }
}
