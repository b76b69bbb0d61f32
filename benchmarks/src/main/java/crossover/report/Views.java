package crossover.report;

import crossover.report.chart.Charts;
import crossover.report.chart.Figure;
import crossover.report.model.Breakdown;
import crossover.report.model.ExecutorResults;
import crossover.report.model.ExecutorTables;
import crossover.report.model.HeatMap;
import crossover.report.model.RunModel;
import crossover.report.model.Table;
import crossover.report.model.Tables;
import crossover.sweep.Sweep;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Joins one run's model with its charts; the figures are kept to be written as files too. */
final class Views {
    private final String prefix;
    private final RunModel run;
    private final Charts charts;
    private final List<Figure> figures = new ArrayList<>();

    Views(String prefix, RunModel run) {
        this.prefix = prefix;
        this.run = run;
        this.charts = new Charts(run, prefix);
    }

    /** Every chart of the run, in the order of the page; filled by {@link #view()}. */
    List<Figure> figures() {
        return figures;
    }

    View.RunView view() {
        return new View.RunView(
                prefix,
                run,
                !run.warnings().isEmpty(),
                !run.sweeps().isEmpty(),
                !run.heatMaps().isEmpty(),
                !run.executors().isEmpty(),
                !run.breakdowns().isEmpty(),
                run.sweeps().stream().map(this::sweep).toList(),
                View.Grid.of(prefix, Tables.crossovers(run.crossovers())),
                View.Grid.of(prefix, Tables.reuse(run.reuse())),
                run.heatMaps().stream().map(this::speedup).toList(),
                run.breakdowns().stream().map(this::breakdown).toList(),
                executors(run.executors()),
                View.Grid.of(prefix, Tables.absent(run.absent())),
                View.Grid.of(prefix, Tables.cells(run.cells())));
    }

    private View.Panel sweep(Sweep sweep) {
        List<Figure> drawn = new ArrayList<>(charts.time(sweep));
        List<View.Grid> tables = new ArrayList<>(List.of(View.Grid.of(prefix, Tables.times(sweep))));
        if (sweep.movedBytesAnElement() > 0) {
            drawn.addAll(charts.bandwidth(sweep));
            tables.add(View.Grid.of(prefix, Tables.bandwidths(sweep)));
        }
        return panel("sweep-" + sweep.id(), sweep.name(), drawn, tables);
    }

    private View.Panel speedup(HeatMap map) {
        return panel(
                "panel-" + map.id(),
                map.workload(),
                List.of(charts.speedup(map)),
                List.of(View.Grid.of(prefix, Tables.speedups(map))));
    }

    private View.Panel breakdown(Breakdown breakdown) {
        return panel(
                "panel-" + breakdown.id(),
                breakdown.title(),
                List.of(charts.breakdown(breakdown)),
                grids(Tables.breakdown(breakdown)));
    }

    /** Saturated and idle are panels of their own, as are scaling, latencies and footprints. */
    private List<View.Panel> executors(ExecutorResults results) {
        List<View.Panel> panels = new ArrayList<>();
        results.tables()
                .forEach(table -> panels.add(panel(
                        "panel-" + table.id(),
                        table.title(),
                        Stream.concat(charts.executors(table).stream(), charts.allocation(table).stream())
                                .toList(),
                        grids(ExecutorTables.times(table)))));
        results.scalings()
                .forEach(scaling -> panels.add(panel(
                        "panel-" + scaling.id(),
                        scaling.title(),
                        charts.scaling(scaling),
                        grids(ExecutorTables.scaling(scaling)))));
        results.latencies()
                .forEach(table -> panels.add(panel(
                        "panel-" + table.id(),
                        table.title(),
                        charts.latency(table),
                        grids(ExecutorTables.latency(table)))));
        results.footprints()
                .forEach(footprint -> panels.add(panel(
                        "panel-" + footprint.id(),
                        footprint.title(),
                        charts.footprint(footprint).stream().toList(),
                        grids(ExecutorTables.footprint(footprint)))));
        return List.copyOf(panels);
    }

    private List<View.Grid> grids(Table table) {
        return List.of(View.Grid.of(prefix, table));
    }

    private View.Panel panel(String id, String title, List<Figure> drawn, List<View.Grid> tables) {
        figures.addAll(drawn);
        return new View.Panel(
                prefix + id, title, drawn.stream().map(Views::picture).toList(), tables);
    }

    static View.Picture picture(Figure figure) {
        return new View.Picture(
                figure.id(),
                figure.title(),
                true,
                figure.inline(),
                figure.keys().stream()
                        .map(key -> new View.Key("s" + key.slot(), key.label()))
                        .toList());
    }
}
