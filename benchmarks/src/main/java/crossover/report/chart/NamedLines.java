package crossover.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A few lines with intervals and their names at their ends; both axes hold logarithms. */
final class NamedLines {
    private static final int HEIGHT = 400;
    private static final double LABELS = 0.2;
    private static final Marker[] MARKERS = {
        SeriesMarkers.CIRCLE,
        SeriesMarkers.SQUARE,
        SeriesMarkers.TRIANGLE_UP,
        SeriesMarkers.DIAMOND,
        SeriesMarkers.TRIANGLE_DOWN,
        SeriesMarkers.CROSS
    };

    /** Six that the eye keeps apart, on either ground. */
    private static final int[] COLOURS = {0, 3, 2, 4, 5, 6};

    private final List<Line> lines;
    private final Range x;
    private final Range y;
    private final Theme theme;

    /** A line by rising {@code x}; at least one point. */
    record Line(String name, List<Point> points) {}

    /**
     * @param low lower end of an interval; NaN where there is none
     */
    record Point(double x, double y, double low, double high) {}

    /** What an axis shows: the same in all charts that are to be held against each other. */
    record Range(double low, double high) {
        static Range of(double... values) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (double value : values) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            return new Range(low, high);
        }

        /** Widened to whole numbers. */
        Range whole() {
            return new Range(Math.floor(low + 1e-9), Math.max(Math.floor(low + 1e-9) + 1, Math.ceil(high - 1e-9)));
        }

        double span() {
            return high - low;
        }
    }

    NamedLines(List<Line> lines, Range x, Range y, Theme theme) {
        this.lines = lines;
        this.x = x;
        this.y = y.whole();
        this.theme = theme;
    }

    /** The caller labels the axis of {@code x}. The other one is time. */
    XYChart chart(String title) {
        XYChart chart = new XYChart(Theme.WIDTH, HEIGHT);
        theme.apply(chart.getStyler());
        chart.setTitle(title);
        double span = Math.max(x.span(), 1) / (1 - LABELS);
        chart.getStyler().setXAxisMin(x.low() - 0.02 * span);
        chart.getStyler().setXAxisMax(x.low() + span);
        chart.getStyler().setYAxisMin(y.low() - 0.08);
        chart.getStyler().setYAxisMax(y.high() + 0.08);
        chart.getStyler().setYAxisTickMarkSpacingHint(Logarithm.spacing(HEIGHT - 100, y.span(), 20));
        chart.getStyler().setYAxisTickLabelsFormattingFunction(Logarithm::time);
        chart.getStyler().setMarkerSize(7);
        for (int i = 0; i < lines.size(); i++) {
            add(chart, i);
        }
        chart.addAnnotation(new Overlay(this::paint));
        return chart;
    }

    /** The span of the axis of {@code x} with the room for names, for the space between its ticks. */
    int spacing(int narrowest) {
        return Logarithm.spacing(Theme.WIDTH - 90, Math.max(x.span(), 1) / (1 - LABELS), narrowest);
    }

    private void add(XYChart chart, int index) {
        List<Point> points = lines.get(index).points();
        XYSeries drawn = chart.addSeries(
                lines.get(index).name(),
                points.stream().mapToDouble(Point::x).toArray(),
                points.stream().mapToDouble(Point::y).toArray());
        drawn.setLineColor(colour(index));
        drawn.setMarkerColor(colour(index));
        drawn.setMarker(MARKERS[index]);
        drawn.setLineStyle(new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    }

    private Color colour(int index) {
        return theme.series(COLOURS[index]);
    }

    private void paint(Overlay.Pen pen) {
        double edge = pen.x(x.high()) + 9;
        Rectangle2D plot = pen.plot();
        pen.fill(
                theme.ground(),
                new Rectangle2D.Double(edge, plot.getMinY() - 1, plot.getMaxX() - edge + 2, plot.getHeight() + 2));
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int index = i;
            List<Point> points = lines.get(i).points();
            pen.clipped(() -> points.forEach(point -> paintInterval(pen, point, colour(index))));
            Point end = points.getLast();
            labels.add(new Label(lines.get(i).name(), colour(i), pen.x(end.x()), pen.y(end.y())));
        }
        EndLabels.paint(pen, labels, pen.x(x.high()), Theme.WIDTH);
    }

    private static void paintInterval(Overlay.Pen pen, Point point, Color colour) {
        if (Double.isNaN(point.low())) {
            return;
        }
        double place = pen.x(point.x());
        double low = pen.y(point.low());
        double high = pen.y(point.high());
        pen.line(colour, 1.25f, place, low, place, high);
        pen.line(colour, 1.25f, place - 4, low, place + 4, low);
        pen.line(colour, 1.25f, place - 4, high, place + 4, high);
    }
}
