package crossover.report.roofline;

import crossover.report.sweep.AxisWording;
import crossover.results.shape.SweepShape;
import crossover.sweep.Axis;
import crossover.sweep.Line;
import crossover.sweep.Point;

/**
 * What a cell attains.
 *
 * @param line what computed
 * @param where on the axis of its sweep, in words
 */
public record Attained(Line line, Point point, String where) {
    static Attained of(Axis axis, Line line, Point point) {
        return new Attained(line, point, AxisWording.where(axis, point.size()));
    }

    /** Whether it has a place under a roof: it computes with floating-point numbers, and its bytes are known. */
    static boolean isPlaced(Point point) {
        return point.isMeasured() && point.shape().flops() > 0 && point.shape().movedBytes() > 0;
    }

    private SweepShape shape() {
        return point.shape();
    }

    public double flopsAByte() {
        return (double) shape().flops() / shape().movedBytes();
    }

    public double flopsASecond() {
        return 1e9 * shape().flops() / point.time().centre();
    }

    /** Whether it has no more flops a byte than that, so that it tells of memory or of a cache. */
    boolean isStream(double most) {
        return shape().movedBytes() > 0 && flopsAByte() <= most;
    }

    double bytesASecond() {
        return 1e9 * shape().movedBytes() / point.time().centre();
    }

    long heldBytes() {
        return shape().heldBytes();
    }
}
