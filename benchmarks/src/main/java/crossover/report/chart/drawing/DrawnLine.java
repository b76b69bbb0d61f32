package crossover.report.chart.drawing;

import crossover.report.value.Timing;
import java.awt.BasicStroke;
import java.util.List;
import java.util.stream.Stream;

/** A line by rising {@code x}; at least one point. */
public record DrawnLine(String name, Look look, List<Point> points) {
    /**
     * How a line is drawn.
     *
     * @param slot of its colour and its mark
     */
    public record Look(int slot, BasicStroke stroke) {
        /** Six that the eye keeps apart, on either ground. */
        private static final int[] SLOTS = {0, 3, 2, 4, 1, 5};

        /** For lines that have none of their own. */
        public static Look of(int index) {
            return new Look(SLOTS[index], solid());
        }

        public static BasicStroke solid() {
            return new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
        }

        public static BasicStroke broken(float... dashes) {
            return new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0);
        }
    }

    /**
     * @param y NaN where there is no figure: the line has a gap there, and the axis a cross
     * @param low one end of an interval; NaN where there is none
     * @param text what is measured here, in words
     */
    public record Point(double x, double y, double low, double high, String text) {
        public static Point absent(double x, String text) {
            return new Point(x, Double.NaN, Double.NaN, Double.NaN, text);
        }

        /** Of a time on its logarithm. */
        public static Point of(double x, Timing timing, String where) {
            return new Point(
                    x,
                    Math.log10(timing.centre()),
                    Math.log10(timing.low()),
                    Math.log10(timing.high()),
                    where + ": " + timing.text());
        }
    }

    /** Points that have a place on the other axis. */
    public Stream<Point> measured() {
        return points.stream().filter(point -> !Double.isNaN(point.y()));
    }
}
