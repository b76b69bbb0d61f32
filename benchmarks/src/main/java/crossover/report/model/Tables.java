package crossover.report.model;

import crossover.results.Metric;
import crossover.sweep.Point;
import crossover.sweep.Sweep;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The tables of a report: one under each chart, and those that stand alone. */
public final class Tables {
    private static final String NONE = "–";

    private Tables() {}

    /** Time by size: a row a size, a column a line. */
    public static Table times(Sweep sweep) {
        return bySize(
                sweep,
                "time-" + sweep.id() + "-table",
                sweep.name() + ": time of one operation, with the 95% interval over forks",
                point -> Timing.text(point.time()));
    }

    /** Bytes and elements a second by size. */
    public static Table bandwidths(Sweep sweep) {
        return bySize(
                sweep,
                "bandwidth-" + sweep.id() + "-table",
                sweep.name() + ": data moved a second (" + Quantity.digits(sweep.movedBytesAnElement())
                        + " bytes an element) and elements a second",
                point -> bandwidth(point));
    }

    private static String bandwidth(Point point) {
        double perSecond = 1e9 / point.time().centre();
        return Quantity.digits(perSecond * point.shape().movedBytes() / 1e9) + " GB/s, "
                + Quantity.rate(perSecond * point.size()) + "/s";
    }

    private static Table bySize(Sweep sweep, String id, String caption, Function<Point, String> figure) {
        List<String> columns = new ArrayList<>(List.of("elements"));
        sweep.lines().forEach(line -> columns.add(line.label()));
        List<Long> sizes = sweep.lines().stream()
                .flatMap(line -> line.points().stream())
                .map(Point::size)
                .distinct()
                .sorted()
                .toList();
        List<List<String>> rows = new ArrayList<>();
        for (long size : sizes) {
            List<String> row = new ArrayList<>(List.of(Quantity.elements(size)));
            sweep.lines()
                    .forEach(line -> row.add(line.points().stream()
                            .filter(point -> point.size() == size)
                            .findFirst()
                            .map(point -> point.isMeasured() ? figure.apply(point) : point.absence())
                            .orElse(NONE)));
            rows.add(List.copyOf(row));
        }
        return new Table(id, caption, List.copyOf(columns), rows);
    }

    public static Table speedups(HeatMap map) {
        List<String> columns = new ArrayList<>(List.of("elements"));
        map.rows().forEach(row -> columns.add(row.label()));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < map.sizes().size(); i++) {
            List<String> row =
                    new ArrayList<>(List.of(Quantity.elements(map.sizes().get(i))));
            for (HeatMap.Row line : map.rows()) {
                row.add(line.cells().get(i).detail());
            }
            rows.add(List.copyOf(row));
        }
        return new Table(
                map.id() + "-table",
                map.workload()
                        + ": times as fast as the best CPU loop, with the 95% interval; ≈ where the forks do not decide",
                List.copyOf(columns),
                rows);
    }

    public static Table crossovers(List<CrossoverLine> lines) {
        return new Table(
                "crossover-table",
                "The size from which a device is faster than the best CPU loop at all larger sizes measured",
                List.of("workload", "device", "transfers", "crossover, in elements", "to know"),
                lines.stream()
                        .map(line -> List.of(
                                line.workload(),
                                line.device().title(),
                                line.transfers(),
                                line.size(),
                                line.crossover().reason() == null
                                        ? NONE
                                        : line.crossover().reason()))
                        .toList());
    }

    public static Table reuse(List<CrossoverLine.Reuse> reuse) {
        return new Table(
                "reuse-table",
                "How often resident data must be used until upload and download are paid back",
                List.of("workload", "device", "elements", "break-even"),
                reuse.stream()
                        .map(entry -> List.of(
                                entry.workload(), entry.label(), Quantity.elements(entry.elements()), entry.text()))
                        .toList());
    }

    /** What each part of a round trip took, with its share. */
    public static Table breakdown(Breakdown breakdown) {
        List<List<String>> rows = new ArrayList<>();
        for (Breakdown.Row row : breakdown.rows()) {
            List<String> line = new ArrayList<>(
                    List.of(Quantity.elements(row.elements()), row.trip().text()));
            for (String name : Breakdown.PARTS) {
                line.add(row.parts().stream()
                        .filter(part -> part.name().equals(name))
                        .findFirst()
                        .map(part -> part.timing().text() + ", "
                                + Quantity.percent(part.timing().centre() / row.whole()))
                        .orElse(NONE));
            }
            line.add(
                    row.rest() == 0
                            ? "0: measured apart, the parts take longer than the trip"
                            : Quantity.time(row.rest()) + ", " + Quantity.percent(row.rest() / row.whole()));
            line.add(row.byDevice() ? "the device's" : "wall clock");
            rows.add(List.copyOf(line));
        }
        return new Table(
                breakdown.id() + "-table",
                breakdown.title() + ", with the 95% interval over forks",
                List.of("elements", "round trip", "upload", "kernel", "download", "launch, synchronisation", "clock"),
                rows);
    }

    /** The cells without a figure, a line a benchmark and reason; the CSV file has them one by one. */
    public static Table absent(List<Cell> cells) {
        return new Table(
                "absent-table",
                "Cells without a figure, by reason",
                List.of("cells", "state", "reason"),
                AbsentCells.of(cells).stream()
                        .map(group -> List.of(group.name(), group.state(), group.reason()))
                        .toList());
    }

    /** Every measured cell, beside what JMH itself says of it. */
    public static Table cells(List<Cell> cells) {
        return new Table(
                "cells-table",
                "Every measured cell: the estimate over forks, and JMH's own score with its 99.9% error over pooled iterations",
                List.of("cell", "mode", "time an operation", "forks", "JMH score ± error", "unit"),
                cells.stream()
                        .filter(cell -> cell.measurement() != null)
                        .map(Tables::cell)
                        .toList());
    }

    private static List<String> cell(Cell cell) {
        Metric metric = cell.measurement() == null
                ? new Metric("", Double.NaN, Double.NaN, List.of())
                : cell.measurement().primary();
        return List.of(
                cell.key() + (cell.simulated() ? " (simulated)" : ""),
                cell.key().mode(),
                cell.timing() == null ? cell.absence() : cell.timing().text(),
                String.valueOf(metric.forks().size()),
                Quantity.digits(metric.score()) + " ± " + Quantity.digits(metric.scoreError()),
                metric.unit());
    }
}
