package crossover.report.chart.drawing;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** An interval: a line with a cap at each end, or an arrow where it goes on beyond the plot. */
public final class Whisker {
    private static final double CAP = 4;
    private static final float WIDTH = 1.5f;

    private Whisker() {}

    /** Upright at {@code x}; pixels, NaN for an end that has no place on the axis. */
    public static void upright(Overlay.Pen pen, Color colour, double x, double oneEnd, double otherEnd) {
        Rectangle2D plot = pen.plot();
        double low = Math.max(oneEnd, otherEnd);
        double high = Math.min(oneEnd, otherEnd);
        double bottom = within(low, plot.getMaxY(), plot);
        double top = within(high, plot.getMinY(), plot);
        pen.line(colour, WIDTH, x, bottom, x, top);
        if (bottom == low) {
            pen.line(colour, WIDTH, x - CAP, bottom, x + CAP, bottom);
        } else {
            arrow(pen, colour, x, bottom, x - CAP, bottom - 2 * CAP, x + CAP, bottom - 2 * CAP);
        }
        if (top == high) {
            pen.line(colour, WIDTH, x - CAP, top, x + CAP, top);
        } else {
            arrow(pen, colour, x, top, x - CAP, top + 2 * CAP, x + CAP, top + 2 * CAP);
        }
    }

    private static double within(double pixel, double otherwise, Rectangle2D plot) {
        return Double.isNaN(pixel) ? otherwise : Math.clamp(pixel, plot.getMinY(), plot.getMaxY());
    }

    /**
     * Level at {@code y}.
     *
     * @param shown where the rows' axis lies
     */
    public static void level(Overlay.Pen pen, Color colour, double y, NamedRows.Span shown, NamedRows.Span interval) {
        double low = interval.left();
        double high = interval.right();
        double left = Double.isNaN(low) ? shown.left() : Math.clamp(low, shown.left(), shown.right());
        double right = Double.isNaN(high) ? shown.right() : Math.clamp(high, shown.left(), shown.right());
        pen.line(colour, WIDTH, left, y, right, y);
        if (left == low) {
            pen.line(colour, WIDTH, left, y - CAP, left, y + CAP);
        } else {
            arrow(pen, colour, left, y, left + 2 * CAP, y - CAP, left + 2 * CAP, y + CAP);
        }
        if (right == high) {
            pen.line(colour, WIDTH, right, y - CAP, right, y + CAP);
        } else {
            arrow(pen, colour, right, y, right - 2 * CAP, y - CAP, right - 2 * CAP, y + CAP);
        }
    }

    private static void arrow(Overlay.Pen pen, Color colour, double... corners) {
        Path2D head = new Path2D.Double();
        head.moveTo(corners[0], corners[1]);
        head.lineTo(corners[2], corners[3]);
        head.lineTo(corners[4], corners[5]);
        head.closePath();
        pen.fill(colour, head);
    }
}
