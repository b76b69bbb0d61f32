package crossover.report.chart.drawing;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A chart over two quantities, each with its own ticks; what a colour or a line stands for is told above it. XChart paints the ground. */
public final class Plane {
    private static final Font FONT = Theme.font(Font.PLAIN, 12);
    private static final Font SMALL = Theme.font(Font.PLAIN, 11);
    private static final int HEIGHT = 430;
    private static final int NARROW_HEIGHT = 400;
    private static final int KEYS = 22;
    private static final int BELOW = 40;
    private static final int LEFT = 56;
    private static final int MARGIN = 34;
    private static final int MARK = 30;

    private final Sheet sheet;
    private final Axis across;
    private final Axis up;
    private final List<Key> keys;

    /** What is measured in one direction. */
    public record Axis(String title, Range range, List<Tick> ticks) {}

    /** What something drawn stands for. */
    public record Key(String name, Mark mark) {
        public double width() {
            return MARK + 6 + Sheet.width(name, FONT) + 18;
        }
    }

    /** Draws a sample between two places of one height. */
    public interface Mark {
        void paint(Overlay.Pen pen, double left, double right, double y);
    }

    public Plane(Sheet sheet, Axis across, Axis up, List<Key> keys) {
        this.sheet = sheet;
        this.across = across;
        this.up = up;
        this.keys = List.copyOf(keys);
    }

    /**
     * @param title empty where it stands outside
     * @param painting within {@link #area} and its scales */
    public XYChart chart(String title, Overlay.Painting painting) {
        XYChart chart = new XYChart(sheet.width(), (sheet.isNarrow() ? NARROW_HEIGHT : HEIGHT) + head());
        sheet.theme().apply(chart.getStyler());
        if (!title.isEmpty()) {
            sheet.title(chart, title);
        }
        chart.getStyler().setXAxisMin(0.0);
        chart.getStyler().setXAxisMax(1.0);
        chart.getStyler().setYAxisMin(0.0);
        chart.getStyler().setYAxisMax(1.0);
        chart.getStyler().setAxisTicksVisible(false);
        chart.getStyler().setPlotGridLinesVisible(false);
        // A series without a mark gives the axes, the overlay the rest.
        chart.addSeries("plane", new double[] {0, 1}, new double[] {0, 1})
                .setMarker(SeriesMarkers.NONE)
                .setLineStyle(new BasicStroke(0))
                .setLineColor(sheet.theme().ground());
        chart.addAnnotation(new Overlay(sheet, pen -> {
            pen.fill(sheet.theme().ground(), pen.plot());
            paintTicks(pen);
            painting.paint(pen);
            paintKeys(pen);
        }));
        return chart;
    }

    /** What the two ranges span, in pixels. */
    public Rectangle2D area(Overlay.Pen pen) {
        Rectangle2D plot = pen.plot();
        double top = plot.getMinY() + head() + KEYS;
        return new Rectangle2D.Double(
                plot.getMinX() + LEFT, top, plot.getWidth() - LEFT - 8, plot.getMaxY() - BELOW - top);
    }

    public double x(Overlay.Pen pen, double value) {
        Rectangle2D area = area(pen);
        return area.getMinX() + (value - across.range().low()) / across.range().span() * area.getWidth();
    }

    public double y(Overlay.Pen pen, double value) {
        Rectangle2D area = area(pen);
        return area.getMaxY() - (value - up.range().low()) / up.range().span() * area.getHeight();
    }

    private void paintTicks(Overlay.Pen pen) {
        Theme theme = sheet.theme();
        Rectangle2D area = area(pen);
        double taken = Double.NEGATIVE_INFINITY;
        for (Tick tick : across.ticks()) {
            double x = x(pen, tick.place());
            double half = Sheet.width(tick.label(), FONT) / 2 + 3;
            pen.line(theme.grid(), 0.75f, x, area.getMinY(), x, area.getMaxY());
            if (x - half >= taken) {
                pen.text(tick.label(), FONT, theme.muted(), Overlay.Anchor.CENTRE, x, area.getMaxY() + 12);
                taken = x + half;
            }
        }
        double lowest = Double.POSITIVE_INFINITY;
        for (Tick tick : up.ticks()) {
            double y = y(pen, tick.place());
            pen.line(theme.grid(), 0.75f, area.getMinX(), y, area.getMaxX(), y);
            if (y + 13 <= lowest) {
                pen.text(tick.label(), FONT, theme.muted(), Overlay.Anchor.RIGHT, area.getMinX() - 6, y);
                lowest = y;
            }
        }
        pen.text(across.title(), FONT, theme.text(), Overlay.Anchor.CENTRE, area.getCenterX(), area.getMaxY() + 30);
        pen.text(up.title(), FONT, theme.text(), Overlay.Anchor.LEFT, pen.plot().getMinX(), area.getMinY() - 11);
    }

    private void paintKeys(Overlay.Pen pen) {
        double x = pen.plot().getMinX();
        double y = pen.plot().getMinY() + KEYS / 2.0;
        for (Key key : keys) {
            if (x > pen.plot().getMinX() && x + key.width() > pen.plot().getMinX() + room()) {
                x = pen.plot().getMinX();
                y += KEYS;
            }
            key.mark().paint(pen, x, x + MARK, y);
            pen.text(key.name(), SMALL, sheet.theme().text(), Overlay.Anchor.LEFT, x + MARK + 6, y);
            x += key.width();
        }
    }

    private double room() {
        return sheet.width() - MARGIN;
    }

    /** Of the lines of keys, in pixels. */
    private int head() {
        int lines = keys.isEmpty() ? 0 : 1;
        double x = 0;
        for (Key key : keys) {
            if (x > 0 && x + key.width() > room()) {
                lines++;
                x = 0;
            }
            x += key.width();
        }
        return KEYS * lines;
    }
}
