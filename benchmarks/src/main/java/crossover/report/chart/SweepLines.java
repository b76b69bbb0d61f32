package crossover.report.chart;

import crossover.report.model.Point;
import crossover.report.model.Series;
import crossover.report.model.Sweep;
import crossover.report.model.Timing;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * What every chart over problem sizes draws alike: a line a series on a base-two axis, intervals, gaps with a cross where
 * a size is absent, labels at the ends of the lines, and the caches.
 */
final class SweepLines {
    static final int WIDTH = 920;
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

    private final Sweep sweep;
    private final List<Series> series;
    private final Slots slots;
    private final Theme theme;
    private final double first;
    private final double last;

    SweepLines(Sweep sweep, List<Series> series, Slots slots, Theme theme) {
        this.sweep = sweep;
        this.series = series;
        this.slots = slots;
        this.theme = theme;
        List<Double> exponents = series.stream()
                .flatMap(line -> line.points().stream())
                .map(point -> Logarithm.two(point.elements()))
                .toList();
        this.first = exponents.stream().min(Comparator.naturalOrder()).orElse(0.0);
        this.last = exponents.stream().max(Comparator.naturalOrder()).orElse(1.0);
    }

    /**
     * A chart with the lines and the base-two axis; the caller sets the other axis.
     *
     * @param centre from a time in nanoseconds to the axis
     */
    XYChart chart(String title, DoubleUnaryOperator centre) {
        XYChart chart = new XYChart(WIDTH, HEIGHT);
        theme.apply(chart.getStyler());
        chart.setTitle(title);
        chart.setXAxisTitle("elements");
        double span = Math.max(last - first, 1) / (1 - LABELS);
        chart.getStyler().setXAxisMin(first - 0.02 * span);
        chart.getStyler().setXAxisMax(first + span);
        chart.getStyler().setXAxisTickMarkSpacingHint(Logarithm.spacing(WIDTH - 90, span, 46));
        chart.getStyler().setXAxisTickLabelsFormattingFunction(value -> Logarithm.powerOfTwo(value, last));
        chart.getStyler().setMarkerSize(7);
        for (Series line : series) {
            if (line.isMeasured()) {
                addLine(chart, line, centre);
            }
        }
        chart.addAnnotation(new Ink(pen -> paint(pen, centre)));
        return chart;
    }

    private void addLine(XYChart chart, Series line, DoubleUnaryOperator centre) {
        double[] x = line.points().stream()
                .mapToDouble(point -> Logarithm.two(point.elements()))
                .toArray();
        double[] y = line.points().stream()
                .map(Point::timing)
                .mapToDouble(timing -> timing == null ? Double.NaN : centre.applyAsDouble(timing.centre()))
                .toArray();
        XYSeries drawn = chart.addSeries(line.label(), x, y);
        Color colour = colour(line);
        drawn.setLineColor(colour);
        drawn.setMarkerColor(colour);
        drawn.setMarker(MARKERS[slots.of(line.contender())]);
        drawn.setLineStyle(stroke(line));
    }

    /** Resident data dashed, what includes its transfers solid or, by another path than the heap, broken by dots. */
    private static BasicStroke stroke(Series line) {
        if (!line.contender().isLoop() && !line.isRoundTrip()) {
            return broken(7, 4);
        }
        return switch (line.path()) {
            case "direct" -> broken(14, 3, 2, 3);
            case "pinned" -> broken(14, 3, 2, 3, 2, 3);
            case "mapped" -> broken(2, 3);
            default -> new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
        };
    }

    private static BasicStroke broken(float... dashes) {
        return new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0);
    }

    private Color colour(Series line) {
        return theme.slot(slots.of(line.contender()));
    }

    private void paint(Ink.Pen pen, DoubleUnaryOperator centre) {
        double edge = pen.x(last) + 9;
        Rectangle2D margin = new Rectangle2D.Double(
                edge,
                pen.plot().getMinY() - 1,
                pen.plot().getMaxX() - edge + 2,
                pen.plot().getHeight() + 2);
        pen.fill(theme.ground(), margin);
        paintCaches(pen);
        pen.clipped(() ->
                series.forEach(line -> line.points().forEach(point -> paintInterval(pen, line, point, centre))));
        int absences = 0;
        for (Series line : series) {
            if (line.isMeasured() && line.points().stream().anyMatch(point -> point.timing() == null)) {
                paintAbsences(pen, line, absences++);
            }
        }
        paintLabels(pen, centre);
    }

    private void paintCaches(Ink.Pen pen) {
        Font small = Theme.font(Font.PLAIN, 11);
        double top = pen.plot().getMinY();
        for (Sweep.Cache cache : sweep.caches()) {
            double exponent = Logarithm.two(cache.elements());
            if (exponent > first && exponent < last) {
                double x = pen.x(exponent);
                double half = pen.width(cache.name(), small) / 2 + 4;
                pen.fill(theme.ground(), new Rectangle2D.Double(x - half, top - 2, 2 * half, 16));
                pen.dots(theme.muted(), x, top + 16, pen.plot().getMaxY());
                pen.text(cache.name(), small, theme.muted(), Ink.Anchor.CENTRE, x, top + 6);
            }
        }
    }

    private void paintInterval(Ink.Pen pen, Series line, Point point, DoubleUnaryOperator centre) {
        Timing timing = point.timing();
        if (timing == null || !timing.hasInterval()) {
            return;
        }
        double x = pen.x(Logarithm.two(point.elements()));
        double low = pen.y(centre.applyAsDouble(timing.low()));
        double high = pen.y(centre.applyAsDouble(timing.high()));
        pen.line(colour(line), 1.25f, x, low, x, high);
        pen.line(colour(line), 1.25f, x - 4, low, x + 4, low);
        pen.line(colour(line), 1.25f, x - 4, high, x + 4, high);
    }

    /** A cross on the axis at each size that is absent; the table under the chart gives the reason. */
    private void paintAbsences(Ink.Pen pen, Series line, int row) {
        double y = pen.plot().getMaxY() - 7 - 10 * row;
        for (Point point : line.points()) {
            if (point.timing() == null) {
                double x = pen.x(Logarithm.two(point.elements()));
                pen.line(colour(line), 1.5f, x - 3.5, y - 3.5, x + 3.5, y + 3.5);
                pen.line(colour(line), 1.5f, x - 3.5, y + 3.5, x + 3.5, y - 3.5);
            }
        }
    }

    private void paintLabels(Ink.Pen pen, DoubleUnaryOperator centre) {
        List<Label> labels = new ArrayList<>();
        for (Series line : series) {
            line.points().stream()
                    .filter(point -> point.timing() != null)
                    .reduce((a, b) -> b)
                    .ifPresent(point -> {
                        Timing timing = java.util.Objects.requireNonNull(point.timing());
                        labels.add(new Label(
                                line.label(),
                                colour(line),
                                pen.x(Logarithm.two(point.elements())),
                                pen.y(centre.applyAsDouble(timing.centre()))));
                    });
        }
        EndLabels.paint(pen, labels, pen.x(last), WIDTH);
    }
}
