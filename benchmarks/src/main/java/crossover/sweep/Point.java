package crossover.sweep;

import crossover.results.CellKey;
import crossover.results.shape.SweepShape;
import crossover.statistics.CellEstimate;
import java.util.List;

/**
 * One size of a line: measured, or absent with the reason.
 *
 * @param time of one operation, in nanoseconds; without a value where nothing was measured
 * @param absence why nothing was measured; empty where something was
 */
public record Point(CellKey cell, SweepShape shape, CellEstimate time, String absence) {
    public static Point measured(CellKey cell, SweepShape shape, CellEstimate time) {
        return new Point(cell, shape, time, "");
    }

    public static Point absent(CellKey cell, SweepShape shape, String reason) {
        return new Point(cell, shape, CellEstimate.of(List.of()), reason);
    }

    /** In elements. */
    public long size() {
        return shape.size();
    }

    public boolean isMeasured() {
        return time.hasValue();
    }
}
