package crossover.report.chart.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.knowm.xchart.internal.chartpart.Annotation;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.style.AxesChartStyler;

/**
 * What XChart has no part for, painted last and in the chart's own coordinates: labels at the ends of lines, caches,
 * horizontal intervals. Text becomes outlines, as XChart's own does, so that a figure looks the same everywhere.
 */
public final class Overlay extends Annotation {
    private final Sheet sheet;
    private final Painting painting;

    /** Paints one layer. */
    public interface Painting {
        void paint(Pen pen);
    }

    /** @param sheet takes the values that are told */
    public Overlay(Sheet sheet, Painting painting) {
        super(false);
        this.sheet = sheet;
        this.painting = painting;
    }

    @Override
    public void paint(Graphics2D graphics) {
        Rectangle2D plot = new Rectangle2D.Double(
                getXAxisScreenValueForMin(),
                getYAxisScreenValueForMin(),
                getXAxisScreenValueForMax() - getXAxisScreenValueForMin(),
                getYAxisScreenValueForMax() - getYAxisScreenValueForMin());
        painting.paint(new Pen(graphics, chart, plot, sheet));
    }

    /** Where text stands relative to its point. */
    public enum Anchor {
        LEFT,
        CENTRE,
        RIGHT
    }

    /**
     * Draws in pixels, and knows where a chart's value lies in them, also beyond the ends of its axes: there XChart's own
     * mapping answers with the middle of the plot. Needs axes with both ends set.
     */
    public record Pen(Graphics2D graphics, AxesChart<?, ?> chart, Rectangle2D plot, Sheet sheet) {

        public double x(double value) {
            AxesChartStyler styler = chart.getStyler();
            return plot.getMinX() + share(value, styler.getXAxisMin(), styler.getXAxisMax()) * plot.getWidth();
        }

        public double y(double value) {
            AxesChartStyler styler = chart.getStyler();
            return plot.getMaxY() - share(value, styler.getYAxisMin(), styler.getYAxisMax()) * plot.getHeight();
        }

        private static double share(double value, double first, double last) {
            return (value - first) / (last - first);
        }

        /** What a reader who points here is told. */
        public void value(double x, double y, String text) {
            sheet.values().add(new Sheet.Value(x, y, text));
        }

        public void line(Color colour, float width, double x1, double y1, double x2, double y2) {
            graphics.setColor(colour);
            graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
            graphics.draw(new Line2D.Double(x1, y1, x2, y2));
        }

        public void stroke(Color colour, float width, Shape shape) {
            graphics.setColor(colour);
            graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            graphics.draw(shape);
        }

        /** A vertical line of dots. */
        public void dots(Color colour, double x, double y1, double y2) {
            graphics.setColor(colour);
            graphics.setStroke(
                    new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {1.5f, 3.5f}, 0));
            graphics.draw(new Line2D.Double(x, y1, x, y2));
        }

        public void fill(Color colour, Shape shape) {
            graphics.setColor(colour);
            graphics.fill(shape);
        }

        /** Text whose middle line runs through {@code y}. */
        public void text(String text, Font font, Color colour, Anchor anchor, double x, double y) {
            if (text.isBlank()) {
                return;
            }
            TextLayout layout = new TextLayout(text, font, graphics.getFontRenderContext());
            double shift = switch (anchor) {
                case LEFT -> 0;
                case CENTRE -> -layout.getAdvance() / 2;
                case RIGHT -> -layout.getAdvance();
            };
            double middle = layout.getAscent() * 0.36;
            // Moved instead of drawn there, the same text has the same outline wherever it stands: a page has it once.
            AffineTransform before = graphics.getTransform();
            graphics.translate(x + shift, y + middle);
            fill(colour, layout.getOutline(null));
            graphics.setTransform(before);
        }
    }
}
