package crossover.report.history;

import java.util.List;

/**
 * One figure on one machine, from run to run.
 *
 * @param machine as people are told
 * @param points in the order in which the runs began
 * @param marks where machine, code or definition changed
 * @param changes of its level, those that survive
 */
public record Trend(
        String figure,
        Measure measure,
        boolean headline,
        String machine,
        List<Point> points,
        List<Mark> marks,
        List<Change> changes) {

    /** @param started of the run, UTC, ISO 8601 */
    public record Point(String run, String started, Reading reading) {}

    public Point last() {
        return points.getLast();
    }

    Trend with(List<Change> found) {
        return new Trend(figure, measure, headline, machine, points, marks, found);
    }

    /** When the newest of its changes was; empty where there is none. */
    String lastChange() {
        return changes.isEmpty() ? "" : changes.getLast().started();
    }

    /** Stable, fit for a file's name. */
    public String id() {
        return "trend-" + Integer.toHexString((figure + "\n" + machine).hashCode());
    }
}
