package crossover.run.plan;

import crossover.results.CellKey;
import crossover.results.CellRecord;
import crossover.results.CellState;
import crossover.results.RunRecord;
import crossover.sweep.Refinement;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A finished run that is looked at further: the cells on which its open answers turn get a fixed number of forks more, and from
 * then on its intervals are wider, so that whoever extends a run until it says something is not told something wrong more often. Looks
 * share two errors in a hundred, each half as many as the one before; with the run's own five, all of them err in seven at the most.
 */
public final class FurtherLook {
    private static final double ERRORS_OF_ALL = 0.02;

    private final Function<CellKey, Cell> planned;

    /** @param planned the cell as the plan makes it */
    FurtherLook(Function<CellKey, Cell> planned) {
        this.planned = planned;
    }

    /** The level of a run's first, second, … further look. */
    static double level(int number) {
        return 1 - ERRORS_OF_ALL / Math.pow(2, number);
    }

    /**
     * The run with a look more.
     *
     * @param again cells to be measured again
     * @param between missing sizes
     * @param missing makes the cell of a missing size, like one that is measured
     */
    RunRecord onto(
            RunRecord run,
            Collection<CellKey> again,
            Collection<Refinement.Addition> between,
            BiFunction<Cell, Refinement.Addition, Cell> missing) {
        Map<CellKey, Integer> forks = new HashMap<>();
        run.cells().forEach(cell -> forks.put(cell.key(), cell.forks().size()));
        List<RunRecord.Owed> owed = Stream.concat(
                        again.stream(),
                        between.stream()
                                .map(addition -> missing.apply(planned.apply(addition.like()), addition))
                                .filter(cell -> cell.state() == CellState.PENDING)
                                .map(Cell::key))
                .distinct()
                .map(key -> new RunRecord.Owed(key, forks.getOrDefault(key, 0) + RunRecord.Look.FORKS))
                .toList();
        return run.with(new RunRecord.Look(level(run.looks().size() + 1), owed));
    }

    /** All cells of a run with looks: those of its newest are open, the others stay as they ended. */
    List<Cell> cells(RunRecord run) {
        Map<CellKey, Cell> cells = new LinkedHashMap<>();
        run.cells().forEach(record -> cells.put(record.key(), asItEnded(record)));
        run.looks()
                .getLast()
                .cells()
                .forEach(owed -> cells.computeIfAbsent(owed.cell(), planned).aimAt(owed.forks()));
        return List.copyOf(cells.values());
    }

    private Cell asItEnded(CellRecord record) {
        Cell cell = planned.apply(record.key());
        if (record.state() == CellState.SKIPPED) {
            cell.skip(Objects.requireNonNull(record.reason()));
        } else if (record.stopReason() != null) {
            cell.closeAfter(record.forks().size(), StopReason.of(record.stopReason()));
        }
        return cell;
    }
}
