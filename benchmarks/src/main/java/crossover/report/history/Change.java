package crossover.report.history;

import crossover.statistics.change.ChangePoint;
import java.util.Locale;

/**
 * A change of level that survives.
 *
 * @param point its place among the trend's points, ratio and interval
 * @param run the first at the new level
 * @param started of that run
 * @param measure of the figure
 * @param with what of machine and code changed at the same run, in words
 */
public record Change(ChangePoint point, String run, String started, Measure measure, String with) {
    /** {@code 1.052 times slower [1.041, 1.063] since RUN (2026-11-20); with it changed: commit: a → b}. */
    public String sentence() {
        double ratio = point.ratio();
        boolean more = ratio >= 1;
        double low = more ? point.interval().low() : 1 / point.interval().high();
        double high = more ? point.interval().high() : 1 / point.interval().low();
        return measure.changed(ratio) + String.format(Locale.ROOT, " [%.3f, %.3f]", low, high) + when();
    }

    /** {@code since RUN (2026-11-20); with it changed: commit: a → b}. */
    String when() {
        String day = started.length() >= 10 ? started.substring(0, 10) : started;
        return " since " + run + " (" + day + "); " + with;
    }
}
