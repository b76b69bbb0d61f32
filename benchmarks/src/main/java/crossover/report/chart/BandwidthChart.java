package crossover.report.chart;

import crossover.report.model.Point;
import crossover.report.model.Quantity;
import crossover.report.model.Series;
import crossover.report.model.Sweep;
import crossover.report.model.Timing;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.XYChart;

/** The data that an operation moves a second over the problem size, from zero, so that heights can be compared. */
final class BandwidthChart {
    private BandwidthChart() {}

    static XYChart draw(Sweep sweep, List<Series> series, Slots slots, Theme theme) {
        // An operation's bytes grow with its size, so the axis needs the size of each point: time an element says it
        // all.
        List<Series> lines = series.stream().map(line -> perElement(line)).toList();
        XYChart chart = new SweepLines(sweep, lines, slots, theme)
                .chart(
                        sweep.workload() + ": data moved a second, " + sweep.movedBytes() + " bytes an element"
                                + Simulated.in(series),
                        nanoseconds -> sweep.movedBytes() / nanoseconds);
        double top = lines.stream()
                .flatMap(line -> line.points().stream())
                .map(point -> point.timing())
                .filter(Objects::nonNull)
                .mapToDouble(timing -> sweep.movedBytes() / Math.max(timing.lowest(), timing.centre() / 1.3))
                .max()
                .orElse(1);
        chart.getStyler().setYAxisMin(-0.012 * top);
        chart.getStyler().setYAxisMax(top * 1.04);
        chart.getStyler().setYAxisTickMarkSpacingHint(46);
        chart.getStyler().setYAxisTickLabelsFormattingFunction(value -> value < 0 ? "" : Quantity.digits(value));
        chart.setYAxisTitle("GB/s");
        return chart;
    }

    private static Series perElement(Series line) {
        List<Point> points = line.points().stream()
                .map(point -> new Point(point.elements(), divided(point), point.absence()))
                .toList();
        return new Series(line.contender(), line.method(), line.path(), points);
    }

    private static @Nullable Timing divided(Point point) {
        return point.timing() == null ? null : point.timing().scaled(1 / point.elements());
    }
}
