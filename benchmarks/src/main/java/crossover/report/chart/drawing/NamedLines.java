package crossover.report.chart.drawing;

import crossover.report.value.PlainText;
import crossover.report.value.ShortText;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A few lines with intervals. Their names stand at their ends or, where the sheet is narrow, below the plot. Where an axis
 * is logarithmic its values are logarithms.
 */
public final class NamedLines {
    private static final int HEIGHT = 400;
    private static final int NARROW_HEIGHT = 270;
    private static final int KEY = 19;

    /** The share of the width that names take. */
    private static final double LABELS = 0.26;

    private static final int LONGEST_NAME = 40;

    /** Pixels between intervals of two lines at one place, so that neither hides the other. */
    private static final double APART = 3;

    /** Pixels of the width that XChart keeps for itself and the labels of the other axis. */
    private static final int MARGIN = 90;

    private static final Marker[] MARKERS = {
        SeriesMarkers.CIRCLE,
        SeriesMarkers.SQUARE,
        SeriesMarkers.TRIANGLE_UP,
        SeriesMarkers.DIAMOND,
        SeriesMarkers.TRIANGLE_DOWN,
        SeriesMarkers.CROSS,
        SeriesMarkers.SQUARE
    };

    private final Sheet sheet;
    private final List<DrawnLine> lines;
    private final Range x;
    private final Range y;

    /** Whether more than one line has intervals. */
    private final boolean dodged;

    public NamedLines(Sheet sheet, List<DrawnLine> lines, Range x, Range y) {
        this.sheet = sheet;
        this.lines = lines;
        // A single place lies within an axis.
        this.x = x.span() > 0 ? x : new Range(Math.floor(x.low() - 0.01), Math.ceil(x.high() + 0.01));
        this.y = y;
        this.dodged = lines.stream()
                        .filter(line -> line.points().stream().anyMatch(any -> !Double.isNaN(any.low())))
                        .count()
                > 1;
    }

    public XYChart chart(String title) {
        return chart(title, pen -> {});
    }

    /**
     * The caller labels both axes.
     *
     * @param over painted over lines and below their names
     */
    public XYChart chart(String title, Overlay.Painting over) {
        int height = sheet.isNarrow() ? NARROW_HEIGHT + KEY * lines.size() : HEIGHT;
        XYChart chart = new XYChart(sheet.width(), height);
        sheet.theme().apply(chart.getStyler());
        sheet.title(chart, title);
        chart.getStyler().setXAxisMin(x.low() - 0.02 * span());
        chart.getStyler().setXAxisMax(x.low() + span() * (sheet.isNarrow() ? 1.03 : 1));
        chart.getStyler().setYAxisMin(y.low());
        chart.getStyler().setYAxisMax(y.high());
        chart.getStyler().setYAxisTickMarkSpacingHint(ySpacing(20));
        chart.getStyler().setMarkerSize(7);
        if (sheet.isNarrow()) {
            chart.getStyler().setLegendVisible(true);
            chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideS);
            chart.getStyler().setLegendLayout(Styler.LegendLayout.Vertical);
            chart.getStyler().setLegendBorderColor(sheet.theme().ground());
            chart.getStyler().setLegendBackgroundColor(sheet.theme().ground());
            chart.getStyler().setLegendPadding(4);
            chart.getStyler().setLegendSeriesLineLength(34);
            chart.getStyler().setLegendFont(Theme.font(Font.PLAIN, 12));
        }
        for (int i = 0; i < lines.size(); i++) {
            add(chart, i);
            sheet.lines().add(lines.get(i));
        }
        chart.addAnnotation(new Overlay(sheet, pen -> paint(pen, over)));
        return chart;
    }

    /** Where the axis of {@code x} ends, without the room for names. */
    public double last() {
        return x.high();
    }

    /** Pixels between the ticks of the axis of {@code x}, so that its steps are one, two or five. */
    public int spacing(int narrowest) {
        return Logarithm.spacing(sheet.width() - MARGIN, span(), narrowest);
    }

    /** The same of the other axis. */
    public int ySpacing(int narrowest) {
        return Logarithm.spacing((sheet.isNarrow() ? NARROW_HEIGHT : HEIGHT) - 100, y.span(), narrowest);
    }

    /** Of the axis with the room for names. */
    private double span() {
        return Math.max(x.span(), 1) / (sheet.isNarrow() ? 1 : 1 - LABELS);
    }

    private void add(XYChart chart, int index) {
        DrawnLine line = lines.get(index);
        XYSeries drawn = chart.addSeries(
                index + " " + line.name(),
                line.points().stream().mapToDouble(point -> place(index, point)).toArray(),
                line.points().stream().mapToDouble(DrawnLine.Point::y).toArray());
        drawn.setLabel(label(line));
        drawn.setLineColor(colour(line));
        drawn.setMarkerColor(colour(line));
        drawn.setMarker(MARKERS[line.look().slot()]);
        drawn.setLineStyle(line.look().stroke());
    }

    private static String label(DrawnLine line) {
        return ShortText.of(PlainText.name(line.name()), LONGEST_NAME);
    }

    private Color colour(DrawnLine line) {
        return sheet.theme().series(line.look().slot());
    }

    /** Intervals at one place stand side by side. */
    private double place(int index, DrawnLine.Point point) {
        double pixels = dodged ? APART * (index - (lines.size() - 1) / 2.0) : 0;
        return point.x() + pixels * span() / (sheet.width() - MARGIN);
    }

    private void paint(Overlay.Pen pen, Overlay.Painting over) {
        double edge = pen.x(x.high()) + 9 + APART * lines.size() / 2;
        Rectangle2D plot = pen.plot();
        if (!sheet.isNarrow()) {
            pen.fill(
                    sheet.theme().ground(),
                    new Rectangle2D.Double(edge, plot.getMinY() - 1, plot.getMaxX() - edge + 2, plot.getHeight() + 2));
        }
        over.paint(pen);
        int gaps = 0;
        List<EndLabels.Label> labels = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            DrawnLine line = lines.get(i);
            int index = i;
            line.measured().forEach(point -> paintPoint(pen, index, point));
            if (line.measured().count() < line.points().size()) {
                paintGaps(pen, line, gaps++);
            }
            line.measured()
                    .reduce((before, after) -> after)
                    .ifPresent(end -> labels.add(
                            new EndLabels.Label(label(line), colour(line), pen.x(place(index, end)), pen.y(end.y()))));
        }
        if (!sheet.isNarrow()) {
            EndLabels.paint(pen, labels, edge - 9, sheet.width());
        }
    }

    private void paintPoint(Overlay.Pen pen, int index, DrawnLine.Point point) {
        double across = pen.x(place(index, point));
        if (!Double.isNaN(point.low())) {
            Whisker.upright(pen, colour(lines.get(index)), across, pen.y(point.low()), pen.y(point.high()));
        }
        pen.value(across, pen.y(point.y()), point.text());
    }

    /** A cross on the axis at each place without a figure; the table under the chart gives the reason. */
    private void paintGaps(Overlay.Pen pen, DrawnLine line, int row) {
        double up = pen.plot().getMaxY() - 7 - 10 * row;
        for (DrawnLine.Point point : line.points()) {
            if (Double.isNaN(point.y())) {
                double across = pen.x(point.x());
                pen.line(colour(line), 1.5f, across - 3.5, up - 3.5, across + 3.5, up + 3.5);
                pen.line(colour(line), 1.5f, across - 3.5, up + 3.5, across + 3.5, up - 3.5);
                pen.value(across, up, point.text());
            }
        }
    }
}
