package crossover.report.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The time of a transition over the machines in flight. One machine alone is no point of it: that is an idle wake.
 *
 * @param id stable, fit for a file's name
 * @param machines the columns, rising
 * @param lines by the time at the most machines, least first
 */
public record Scaling(String id, String title, List<Long> machines, List<Line> lines) {

    /** An executor; as many points as there are columns. */
    public record Line(String executor, List<Point> points) {}

    /**
     * @param timing null where nothing was measured
     * @param absence why; null where something was
     */
    public record Point(
            long machines,
            @Nullable Timing timing,
            @Nullable String absence) {}
}
