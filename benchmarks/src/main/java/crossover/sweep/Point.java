package crossover.sweep;

import crossover.results.CellKey;
import crossover.results.shape.SweepShape;
import crossover.statistics.CellEstimate;
import java.util.List;

/**
 * One size of a line: measured, or absent with the reason.
 *
 * @param size its place on the axis of the sweep: elements, unless the sweep runs over something else
 * @param time of one operation, in nanoseconds; without a value where nothing was measured
 * @param absence why nothing was measured; empty where something was
 */
public record Point(CellKey cell, SweepShape shape, long size, CellEstimate time, String absence) {
    public static Point measured(CellKey cell, SweepShape shape, CellEstimate time) {
        return new Point(cell, shape, shape.size(), time, "");
    }

    public static Point absent(CellKey cell, SweepShape shape, String reason) {
        return new Point(cell, shape, shape.size(), CellEstimate.of(List.of()), reason);
    }

    Point along(Axis axis) {
        return new Point(cell, shape, axis.of(shape), time, absence);
    }

    public boolean isMeasured() {
        return time.hasValue();
    }
}
