package crossover.report.sweep;

import crossover.report.value.Quantity;
import crossover.report.value.Table;
import crossover.report.value.Timing;
import crossover.sweep.LastCache;
import crossover.sweep.Line;
import crossover.sweep.Point;
import crossover.sweep.Sweep;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A sweep as tables: a row a size, a column a line. */
public final class SizeTables {
    private SizeTables() {}

    public static Table times(Sweep sweep) {
        return bySize(
                sweep,
                "time-" + sweep.id() + "-table",
                sweep.name() + ": time of one operation, with the 95% interval over forks",
                point -> Timing.text(point.time()));
    }

    /** Bytes and elements a second; by work an element, that work a second. */
    public static Table rates(Sweep sweep) {
        return sweep.axis().isSize() ? bandwidths(sweep) : flops(sweep);
    }

    private static Table flops(Sweep sweep) {
        return bySize(
                sweep,
                "flops-" + sweep.id() + "-table",
                sweep.name() + ": floating-point operations a second",
                point -> Quantity.digits(point.shape().flops() / point.time().centre()) + " GFLOP/s");
    }

    private static Table bandwidths(Sweep sweep) {
        return bySize(
                sweep,
                "bandwidth-" + sweep.id() + "-table",
                sweep.name() + ": data moved a second (" + Quantity.digits(sweep.movedBytesAnElement())
                        + " bytes an element) and elements a second",
                SizeTables::bandwidth);
    }

    private static String bandwidth(Point point) {
        double perSecond = 1e9 / point.time().centre();
        return Quantity.digits(perSecond * point.shape().movedBytes() / 1e9) + " GB/s, "
                + Quantity.rate(perSecond * point.size()) + "/s";
    }

    /** A cache is faster than the memory behind it, and whoever reads of the memory's speed must know. */
    private static String where(Line line, Point point) {
        return line.isCached(point) ? ", in " + new LastCache(line.device()).title() : "";
    }

    private static Table bySize(Sweep sweep, String id, String caption, Function<Point, String> figure) {
        List<String> columns = new ArrayList<>(List.of(AxisWording.unit(sweep.axis())));
        sweep.lines().forEach(line -> columns.add(line.label()));
        List<Long> sizes = sweep.lines().stream()
                .flatMap(line -> line.points().stream())
                .map(Point::size)
                .distinct()
                .sorted()
                .toList();
        List<List<String>> rows = new ArrayList<>();
        for (long size : sizes) {
            List<String> row = new ArrayList<>(List.of(AxisWording.place(sweep.axis(), size)));
            sweep.lines()
                    .forEach(line -> row.add(line.points().stream()
                            .filter(point -> point.size() == size)
                            .findFirst()
                            .map(point ->
                                    point.isMeasured() ? figure.apply(point) + where(line, point) : point.absence())
                            .orElse(Table.NONE)));
            rows.add(List.copyOf(row));
        }
        return new Table(id, caption, List.copyOf(columns), rows);
    }
}
