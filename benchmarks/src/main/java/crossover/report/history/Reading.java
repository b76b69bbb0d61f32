package crossover.report.history;

import crossover.results.CellKey;
import crossover.statistics.CellEstimate;
import org.jspecify.annotations.Nullable;

/**
 * What a run says of one figure.
 *
 * @param figure what is the same in all runs: its name, for people
 * @param headline whether a person would be told of it first
 * @param value in the measure's unit, positive
 * @param low of the 95% interval; NaN where there is none
 * @param estimate over forks, of nanoseconds, which comparisons are made from; null where the figure is no time of a row
 * @param definition of what was measured; figures of two definitions are never held against each other
 * @param cell whose figure it is; null where it is one of several cells
 */
public record Reading(
        String figure,
        Measure measure,
        boolean headline,
        double value,
        double low,
        double high,
        @Nullable CellEstimate estimate,
        int definition,
        @Nullable CellKey cell) {
    public boolean hasInterval() {
        return low > 0 && Double.isFinite(high);
    }

    /** {@code 12.3 µs [12.1 µs, 12.5 µs]}. */
    public String text() {
        return measure.text(value) + (hasInterval() ? " [" + measure.text(low) + ", " + measure.text(high) + "]" : "");
    }
}
