package crossover.report.chart;

import crossover.report.sweep.AxisWording;
import crossover.report.sweep.Cache;
import crossover.results.shape.Side;
import crossover.statistics.Interval;
import crossover.sweep.Line;
import crossover.sweep.Point;
import crossover.sweep.Sweep;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * What every chart over problem sizes draws alike: a line a series on a base-two axis, intervals, gaps with a cross where
 * a size is absent, labels at the ends of the lines, and the caches.
 */
final class SweepLines {
    static final int HEIGHT = 460;
    private static final double LABELS = 0.26;
    private static final Marker[] MARKERS = {
        SeriesMarkers.SQUARE,
        SeriesMarkers.CIRCLE,
        SeriesMarkers.TRIANGLE_UP,
        SeriesMarkers.DIAMOND,
        SeriesMarkers.TRIANGLE_DOWN,
        SeriesMarkers.CROSS,
        SeriesMarkers.CIRCLE
    };

    private final SweepPanel panel;
    private final Sweep sweep;
    private final List<Line> lines;
    private final List<Cache> caches;
    private final Palette palette;
    private final Theme theme;
    private final double first;
    private final double last;

    SweepLines(SweepPanel panel, List<Cache> caches, Palette palette, Theme theme) {
        this.panel = panel;
        this.sweep = panel.sweep();
        this.lines = panel.lines();
        this.caches = caches;
        this.palette = palette;
        this.theme = theme;
        List<Double> exponents = lines.stream()
                .flatMap(line -> line.points().stream())
                .map(point -> Logarithm.two(point.size()))
                .toList();
        this.first = exponents.stream().min(Comparator.naturalOrder()).orElse(0.0);
        this.last = exponents.stream().max(Comparator.naturalOrder()).orElse(1.0);
    }

    /**
     * A chart with the lines and the base-two axis; the caller sets the other axis.
     *
     * @param axis from a point and a time of it, in nanoseconds, to the other axis
     */
    XYChart chart(String title, ToDoubleBiFunction<Point, Double> axis) {
        XYChart chart = new XYChart(Theme.WIDTH, HEIGHT);
        theme.apply(chart.getStyler());
        chart.setTitle(title);
        chart.setXAxisTitle(AxisWording.unit(sweep.axis()));
        double span = Math.max(last - first, 1) / (1 - LABELS);
        chart.getStyler().setXAxisMin(first - 0.02 * span);
        chart.getStyler().setXAxisMax(first + span);
        chart.getStyler().setXAxisTickMarkSpacingHint(Logarithm.spacing(Theme.WIDTH - 90, span, 46));
        chart.getStyler().setXAxisTickLabelsFormattingFunction(value -> Logarithm.powerOfTwo(value, last));
        chart.getStyler().setMarkerSize(7);
        for (Line line : lines) {
            if (line.isMeasured()) {
                addLine(chart, line, axis);
            }
        }
        chart.addAnnotation(new Overlay(pen -> paint(pen, axis)));
        return chart;
    }

    Sweep sweep() {
        return sweep;
    }

    String simulated() {
        return panel.simulated();
    }

    /** Every point that is measured. */
    Stream<Point> measured() {
        return lines.stream().flatMap(line -> line.points().stream()).filter(Point::isMeasured);
    }

    private void addLine(XYChart chart, Line line, ToDoubleBiFunction<Point, Double> axis) {
        double[] x = line.points().stream()
                .mapToDouble(point -> Logarithm.two(point.size()))
                .toArray();
        double[] y = line.points().stream()
                .mapToDouble(point -> point.isMeasured()
                        ? axis.applyAsDouble(point, point.time().centre())
                        : Double.NaN)
                .toArray();
        XYSeries drawn = chart.addSeries(line.label(), x, y);
        Color colour = colour(line);
        drawn.setLineColor(colour);
        drawn.setMarkerColor(colour);
        drawn.setMarker(MARKERS[palette.of(line.device())]);
        drawn.setLineStyle(stroke(line));
    }

    /** Resident data dashed, what includes its transfers solid or, by another path than the heap, broken by dots. */
    private static BasicStroke stroke(Line line) {
        if (line.side() == Side.RESIDENT) {
            return broken(7, 4);
        }
        return switch (line.path()) {
            case "direct" -> broken(14, 3, 2, 3);
            case "pinned" -> broken(14, 3, 2, 3, 2, 3);
            case "mapped" -> broken(2, 3);
            case "managed" -> broken(6, 3, 2, 3);
            case "managed-on-demand" -> broken(6, 3, 2, 3, 2, 3);
            default -> new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
        };
    }

    private static BasicStroke broken(float... dashes) {
        return new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0);
    }

    private Color colour(Line line) {
        return theme.series(palette.of(line.device()));
    }

    private void paint(Overlay.Pen pen, ToDoubleBiFunction<Point, Double> axis) {
        double edge = pen.x(last) + 9;
        Rectangle2D margin = new Rectangle2D.Double(
                edge,
                pen.plot().getMinY() - 1,
                pen.plot().getMaxX() - edge + 2,
                pen.plot().getHeight() + 2);
        pen.fill(theme.ground(), margin);
        paintCaches(pen);
        pen.clipped(() -> lines.forEach(line -> line.points().forEach(point -> paintInterval(pen, line, point, axis))));
        int absences = 0;
        for (Line line : lines) {
            if (line.isMeasured() && line.points().stream().anyMatch(point -> !point.isMeasured())) {
                paintAbsences(pen, line, absences++);
            }
        }
        paintLabels(pen, axis);
    }

    private void paintCaches(Overlay.Pen pen) {
        if (!sweep.axis().isSize()) {
            return;
        }
        Font small = Theme.font(Font.PLAIN, 11);
        double top = pen.plot().getMinY();
        double taken = Double.NEGATIVE_INFINITY;
        for (Cache cache : caches) {
            double exponent = Logarithm.two(cache.bytes() / sweep.heldBytesAnElement());
            if (exponent > first && exponent < last) {
                double x = pen.x(exponent);
                double half = pen.width(cache.name(), small) / 2 + 4;
                // Of two that lie side by side the second has its name under the first one's.
                top = x - half < taken ? top + 16 : pen.plot().getMinY();
                taken = x + half;
                pen.fill(theme.ground(), new Rectangle2D.Double(x - half, top - 2, 2 * half, 16));
                pen.dots(theme.muted(), x, top + 16, pen.plot().getMaxY());
                pen.text(cache.name(), small, theme.muted(), Overlay.Anchor.CENTRE, x, top + 6);
            }
        }
    }

    private void paintInterval(Overlay.Pen pen, Line line, Point point, ToDoubleBiFunction<Point, Double> axis) {
        Interval interval = point.time().interval();
        if (interval == null) {
            return;
        }
        double x = pen.x(Logarithm.two(point.size()));
        double low = pen.y(axis.applyAsDouble(point, interval.low()));
        double high = pen.y(axis.applyAsDouble(point, interval.high()));
        pen.line(colour(line), 1.25f, x, low, x, high);
        pen.line(colour(line), 1.25f, x - 4, low, x + 4, low);
        pen.line(colour(line), 1.25f, x - 4, high, x + 4, high);
    }

    /** A cross on the axis at each size that is absent; the table under the chart gives the reason. */
    private void paintAbsences(Overlay.Pen pen, Line line, int row) {
        double y = pen.plot().getMaxY() - 7 - 10 * row;
        for (Point point : line.points()) {
            if (!point.isMeasured()) {
                double x = pen.x(Logarithm.two(point.size()));
                pen.line(colour(line), 1.5f, x - 3.5, y - 3.5, x + 3.5, y + 3.5);
                pen.line(colour(line), 1.5f, x - 3.5, y + 3.5, x + 3.5, y - 3.5);
            }
        }
    }

    private void paintLabels(Overlay.Pen pen, ToDoubleBiFunction<Point, Double> axis) {
        List<Label> labels = new ArrayList<>();
        for (Line line : lines) {
            line.points().stream()
                    .filter(Point::isMeasured)
                    .reduce((before, after) -> after)
                    .ifPresent(point -> labels.add(new Label(
                            line.label(),
                            colour(line),
                            pen.x(Logarithm.two(point.size())),
                            pen.y(axis.applyAsDouble(point, point.time().centre())))));
        }
        EndLabels.paint(pen, labels, pen.x(last), Theme.WIDTH);
    }
}
