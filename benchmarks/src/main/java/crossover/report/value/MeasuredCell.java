package crossover.report.value;

import crossover.results.CellKey;
import crossover.results.CellState;
import crossover.results.Measurement;
import crossover.results.shape.CellShape;
import crossover.results.shape.SweepShape;
import crossover.sweep.Point;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cell of the run as the report sees it: planned, measured, or both.
 *
 * @param measurement null where nothing was measured
 * @param timing time of one operation; null where nothing was measured, where the cell failed, or where the unit is no time
 * @param reason why there is no figure; null where there is one
 * @param simulated whether its times mean nothing
 * @param stopReason why no further fork was run; null where not recorded
 * @param warnings one sentence each
 */
public record MeasuredCell(
        CellKey key,
        CellShape shape,
        CellState state,
        @Nullable Measurement measurement,
        @Nullable Timing timing,
        @Nullable String reason,
        boolean simulated,
        @Nullable String stopReason,
        List<String> warnings) {

    MeasuredCell with(Timing other) {
        return new MeasuredCell(key, shape, state, measurement, other, reason, simulated, stopReason, warnings);
    }

    /** The cell's place in a sweep; empty where it is in none. */
    public Optional<Point> point() {
        if (!(shape instanceof SweepShape size)) {
            return Optional.empty();
        }
        return Optional.of(
                timing == null ? Point.absent(key, size, absence()) : Point.measured(key, size, timing.estimate()));
    }

    /** {@code done}, {@code skipped}, {@code failed} or {@code pending}. */
    public String stateName() {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** Why there is no figure, for people; empty where there is one. */
    public String absence() {
        return reason == null ? "" : stateName() + ": " + reason;
    }

    /**
     * The reason without the parameter's value that it begins with, so that cells that share the rest of it meet. A file holds
     * a reason as a sentence and nothing else: that it may begin with the executor or the device is all that is read of it.
     */
    public String sharedReason() {
        String sentence = reason == null ? "" : reason;
        return key.params().values().stream()
                .filter(value -> sentence.startsWith(value + " "))
                .findFirst()
                .map(value -> sentence.substring(value.length() + 1))
                .orElse(sentence);
    }
}
