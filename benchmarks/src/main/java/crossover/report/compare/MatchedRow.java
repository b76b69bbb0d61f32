package crossover.report.compare;

import crossover.results.CellKey;
import crossover.results.shape.CellShape;
import crossover.statistics.CellPair;
import crossover.statistics.Comparison;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row before it is judged.
 *
 * @param simulated whether it is on a simulated device in either run
 * @param base centre in {@code unit}; NaN where there is none
 * @param pair in time an operation; null where the row cannot be compared
 * @param reason why it cannot; empty where it can
 */
record MatchedRow(
        RowKey key,
        CellShape shape,
        boolean simulated,
        String unit,
        boolean amount,
        double base,
        double other,
        @Nullable CellPair pair,
        Presence presence,
        String reason) {

    Stream<CellPair> stream() {
        return Stream.ofNullable(pair);
    }

    ComparedRow compared(String run, String display, Comparison comparison) {
        CellKey cell = key.cell();
        return new ComparedRow(
                run, display, cell, shape, simulated, key.metric(), unit, amount, base, other, presence, comparison);
    }
}
