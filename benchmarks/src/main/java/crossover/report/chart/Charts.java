package crossover.report.chart;

import crossover.report.model.Bars;
import crossover.report.model.Breakdown;
import crossover.report.model.Cache;
import crossover.report.model.ExecutorTable;
import crossover.report.model.Footprint;
import crossover.report.model.Forest;
import crossover.report.model.HeatMap;
import crossover.report.model.LatencyTable;
import crossover.report.model.Quantity;
import crossover.report.model.RunModel;
import crossover.report.model.Scaling;
import crossover.results.Environment;
import crossover.sweep.Line;
import crossover.sweep.Sweep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.knowm.xchart.internal.chartpart.AxesChart;

/** Every chart that a report can show, each drawn where the run has something to draw. */
public final class Charts {
    private static final int MOST_SERIES = 6;

    static {
        // Charts are painted into memory; a machine without a display must not be asked for one.
        System.setProperty("java.awt.headless", "true");
    }

    private final String prefix;
    private final Slots slots;
    private final List<Cache> caches;

    /** @param prefix goes before every figure's id, to keep those of several runs apart; may be empty */
    public Charts(RunModel run, String prefix) {
        this.prefix = prefix;
        this.caches = run.caches();
        this.slots = new Slots(run.devices());
    }

    /** Time over size; nothing where nothing of the sweep was measured. */
    public List<Figure> time(Sweep sweep) {
        return panels(sweep).stream()
                .map(panel -> new Figure(
                        prefix + "time-" + sweep.id() + panel.suffix(),
                        sweep.name() + ": time of one operation by problem size" + Simulated.in(panel.lines()),
                        described(panel.lines(), "time"),
                        keys(panel.lines()),
                        theme -> TimeChart.draw(new SweepLines(sweep, panel.lines(), caches, slots, theme))))
                .toList();
    }

    /** Bytes moved a second over size; nothing where the workload's bytes are not known. */
    public List<Figure> bandwidth(Sweep sweep) {
        if (sweep.movedBytesAnElement() == 0) {
            return List.of();
        }
        return panels(sweep).stream()
                .map(panel -> new Figure(
                        prefix + "bandwidth-" + sweep.id() + panel.suffix(),
                        sweep.name() + ": data moved a second by problem size" + Simulated.in(panel.lines()),
                        described(panel.lines(), "bandwidth"),
                        keys(panel.lines()),
                        theme -> BandwidthChart.draw(new SweepLines(sweep, panel.lines(), caches, slots, theme))))
                .toList();
    }

    public Figure speedup(HeatMap map) {
        return new Figure(
                prefix + map.id(),
                map.workload() + ": device against the best CPU loop",
                map.rows().size() + " lines of a device over " + map.sizes().size()
                        + " sizes; above 1× the device is faster, ≈ where the forks do not decide.",
                List.of(),
                theme -> SpeedupChart.draw(map, theme));
    }

    /** Empty where no executor of the table was measured. */
    public Optional<Figure> executors(ExecutorTable table) {
        List<ExecutorTable.Row> measured =
                table.rows().stream().filter(row -> row.timing() != null).toList();
        return measured.isEmpty()
                ? Optional.empty()
                : Optional.of(new Figure(
                        prefix + table.id(),
                        table.title(),
                        "Time " + table.unit() + " of " + measured.size() + " executors, from "
                                + row(measured.getFirst()) + " to " + row(measured.getLast()) + ".",
                        List.of(),
                        theme -> ExecutorChart.draw(table, theme)));
    }

    /** Where the time of a round trip goes, by size. */
    public Figure breakdown(Breakdown breakdown) {
        return new Figure(
                prefix + breakdown.id(),
                breakdown.title() + Simulated.among(List.of(breakdown.device())),
                "Shares of upload, kernel, download and the rest in a round trip, at "
                        + breakdown.rows().size() + " sizes from "
                        + Quantity.elements(breakdown.rows().getFirst().elements()) + " to "
                        + Quantity.elements(breakdown.rows().getLast().elements()) + " elements.",
                List.of(),
                theme -> BreakdownChart.draw(breakdown, theme));
    }

    /** Bytes a transition; empty where nobody counted them. */
    public Optional<Figure> allocation(ExecutorTable table) {
        return amounts(table.allocation());
    }

    /** Bytes a suspended machine; empty where none was weighed. */
    public Optional<Figure> footprint(Footprint footprint) {
        return amounts(footprint.bars());
    }

    private Optional<Figure> amounts(Bars bars) {
        List<Bars.Bar> rows = bars.bars();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Figure(
                        prefix + bars.id(),
                        bars.title(),
                        rows.size() + " executors, from " + bar(rows.getFirst()) + " to " + bar(rows.getLast()) + ".",
                        List.of(),
                        theme -> AmountChart.draw(bars, theme)));
    }

    private static String bar(Bars.Bar bar) {
        return bar.name() + " with " + bar.amount().text();
    }

    /** Small multiples on the same axes, since more than a few lines cannot be told apart. */
    public List<Figure> scaling(Scaling scaling) {
        List<Scaling.Line> measured = scaling.lines().stream()
                .filter(line -> line.points().stream().anyMatch(point -> point.timing() != null))
                .toList();
        return multiples(
                measured,
                scaling.id(),
                scaling.title(),
                Scaling.Line::executor,
                (title, lines) -> theme -> ScalingChart.draw(scaling, title, lines, theme));
    }

    /** The same for percentiles of latencies. */
    public List<Figure> latency(LatencyTable table) {
        List<LatencyTable.Row> measured = table.rows().stream()
                .filter(row -> !row.percentiles().isEmpty())
                .toList();
        return multiples(
                measured,
                table.id(),
                table.title(),
                LatencyTable.Row::executor,
                (title, rows) -> theme -> LatencyChart.draw(table, title, rows, theme));
    }

    private <T> List<Figure> multiples(
            List<T> lines,
            String id,
            String title,
            Function<T, String> name,
            BiFunction<String, List<T>, Function<Theme, AxesChart<?, ?>>> drawing) {
        int charts = (lines.size() + MOST_SERIES - 1) / MOST_SERIES;
        List<Figure> figures = new ArrayList<>();
        for (int chart = 0; chart < charts; chart++) {
            // As many lines in each as in the others, or one fewer.
            List<T> part = lines.subList(lines.size() * chart / charts, lines.size() * (chart + 1) / charts);
            String partTitle = charts == 1 ? title : title + " (" + (chart + 1) + " of " + charts + ")";
            figures.add(new Figure(
                    prefix + id + (charts == 1 ? "" : "-" + (chart + 1)),
                    partTitle,
                    "Lines of time for "
                            + String.join(", ", part.stream().map(name).toList()) + ", lowest first.",
                    List.of(),
                    drawing.apply(partTitle, part)));
        }
        return figures;
    }

    /** Runs against a base. */
    public static Figure forest(Forest forest) {
        return new Figure(
                forest.id(),
                forest.title(),
                "Ratios of times of " + forest.rows().size()
                        + " rows with their 95% intervals; the table has every row.",
                List.of(),
                theme -> ForestChart.draw(forest, theme));
    }

    private static String row(ExecutorTable.Row row) {
        return row.executor()
                + (row.timing() == null
                        ? ""
                        : " with " + Quantity.time(row.timing().centre()));
    }

    /** The lines of one chart, and what tells its name from the others'. */
    private record Panel(String suffix, List<Line> lines) {}

    /** All lines in one chart, or one chart a device where that were too many to tell apart. */
    private static List<Panel> panels(Sweep sweep) {
        List<Line> measured = sweep.lines().stream().filter(Line::isMeasured).toList();
        if (measured.isEmpty()) {
            return List.of();
        }
        if (measured.size() <= MOST_SERIES) {
            return List.of(new Panel("", measured));
        }
        return measured.stream()
                .map(Line::device)
                .filter(device -> !device.isLoop())
                .distinct()
                .flatMap(device -> panels(device, measured).stream())
                .toList();
    }

    /** A device beside the loops, by its first path; its other paths in a chart of their own. */
    private static List<Panel> panels(Environment.Device device, List<Line> measured) {
        String suffix = "-" + device.selector().replaceAll("[^A-Za-z0-9]+", "-");
        List<Line> own =
                measured.stream().filter(line -> line.device().equals(device)).toList();
        List<Line> trips = own.stream().filter(Line::isRoundTrip).toList();
        List<Line> first = measured.stream()
                .filter(line -> line.isLoop()
                        || own.contains(line) && !trips.contains(line)
                        || !trips.isEmpty() && line.equals(trips.getFirst()))
                .toList();
        return trips.size() < 2
                ? List.of(new Panel(suffix, first))
                : List.of(new Panel(suffix, first), new Panel(suffix + "-paths", own));
    }

    private List<Figure.Key> keys(List<Line> lines) {
        return lines.stream()
                .map(Line::device)
                .distinct()
                .map(device -> new Figure.Key(slots.of(device), device.selector()))
                .toList();
    }

    private static String described(List<Line> lines, String what) {
        double first = lines.stream()
                .mapToDouble(line -> line.points().getFirst().size())
                .min()
                .orElse(1);
        double last = lines.stream()
                .mapToDouble(line -> line.points().getLast().size())
                .max()
                .orElse(1);
        return "Lines of " + what + " from " + Quantity.power(first) + " to " + Quantity.power(last) + " elements for "
                + String.join(", ", lines.stream().map(Line::label).toList()) + ".";
    }
}
