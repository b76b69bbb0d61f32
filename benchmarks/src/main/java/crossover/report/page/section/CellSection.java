package crossover.report.page.section;

import crossover.report.value.MeasuredCell;
import crossover.report.value.Quantity;
import crossover.report.value.Table;
import crossover.results.Devices;
import crossover.results.Environment;
import crossover.results.Measurement;
import crossover.results.Metric;
import crossover.sweep.LastCache;
import java.util.ArrayList;
import java.util.List;

/** Every measured cell, beside what JMH itself says of it. */
final class CellSection implements Section {
    @Override
    public String id() {
        return "cells";
    }

    @Override
    public String name() {
        return "All cells";
    }

    @Override
    public Rank rank() {
        return Rank.EVIDENCE;
    }

    @Override
    public List<Block> blocks(ReportedRun run) {
        List<List<String>> rows = new ArrayList<>();
        Devices devices = Devices.of(run.run());
        for (MeasuredCell cell : run.cells()) {
            if (cell.measurement() != null) {
                rows.add(row(cell, cell.measurement(), where(cell, devices)));
            }
        }
        return List.of(new Block.FoldedTable(
                "measured: " + Quantity.counted(rows.size(), "cell"),
                new Table(
                        "cells-table",
                        "Every measured cell: the estimate over forks, and JMH's own score with its 99.9% error over pooled"
                                + " iterations",
                        List.of("cell", "mode", "time an operation", "forks", "JMH score ± error", "unit"),
                        rows)));
    }

    private static String where(MeasuredCell cell, Devices devices) {
        Environment.Device device = devices.of(cell.shape());
        LastCache cache = device == null ? null : new LastCache(device);
        return cache != null && cache.answers(cell.shape()) ? ", in " + cache.title() : "";
    }

    private static List<String> row(MeasuredCell cell, Measurement measurement, String where) {
        Metric metric = measurement.primary();
        return List.of(
                cell.key() + (cell.simulated() ? " (simulated)" : ""),
                cell.key().mode(),
                cell.timing() == null ? cell.absence() : cell.timing().text() + where,
                String.valueOf(metric.forks().size()),
                Quantity.digits(metric.score()) + " ± " + Quantity.digits(metric.scoreError()),
                metric.unit());
    }
}
