package crossover.run.plan;

import crossover.results.CellKey;
import crossover.results.CellState;
import crossover.sweep.Refinement;
import crossover.sweep.map.Exploration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a full plan measures after its first cells: sizes around each crossing, where that was asked for; then the cells along the
 * frontier of each map, a few places at a time.
 */
final class FullLook implements Plan.Growth {
    /** For each device, whatever its frontiers are like. */
    static final int MOST_CELLS_OF_A_MAP = 90;

    private final RunRequest request;
    private final Function<List<Cell>, MeasuredSweeps> measured;
    private final BiFunction<Cell, Refinement.Addition, Cell> missing;
    private final Predicate<Cell> isMapped;
    private int ofMaps;

    /**
     * @param missing makes the cell, like one that is measured
     * @param isMapped whether a cell is of a map that is the plan's to choose cells of
     */
    FullLook(
            RunRequest request,
            Function<List<Cell>, MeasuredSweeps> measured,
            BiFunction<Cell, Refinement.Addition, Cell> missing,
            Predicate<Cell> isMapped) {
        this.request = request;
        this.measured = measured;
        this.missing = missing;
        this.isMapped = isMapped;
    }

    @Override
    public int mostOfMaps(List<Cell> cells, int devices) {
        return cells.stream().anyMatch(isMapped) ? devices * MOST_CELLS_OF_A_MAP : 0;
    }

    @Override
    public List<Cell> after(List<Cell> cells) {
        Map<CellKey, Cell> planned = new HashMap<>();
        cells.forEach(cell -> planned.put(cell.key(), cell));
        MeasuredSweeps sweeps = measured.apply(cells);
        List<Cell> added = request.refine() ? refined(sweeps, planned) : List.of();
        return added.isEmpty() ? mapped(sweeps, planned) : added;
    }

    private List<Cell> refined(MeasuredSweeps sweeps, Map<CellKey, Cell> planned) {
        List<Cell> added = new ArrayList<>();
        for (Refinement.Addition addition : Refinement.of(sweeps.sweeps(), request.seed())) {
            Cell cell = missing(addition, planned);
            if (planned.putIfAbsent(cell.key(), cell) == null) {
                added.add(cell);
            }
        }
        return added;
    }

    private List<Cell> mapped(MeasuredSweeps sweeps, Map<CellKey, Cell> planned) {
        Map<CellKey, Cell> added = new LinkedHashMap<>();
        for (Exploration exploration : Exploration.of(sweeps.maps(), sweeps.sweeps())) {
            int most = MOST_CELLS_OF_A_MAP * exploration.map().devices().size();
            for (Exploration.Probe probe : exploration.next(
                    addition -> planned.containsKey(missing(addition, planned).key()))) {
                List<Cell> cells = probe.cells().stream()
                        .filter(addition -> isMapped.test(planned.get(addition.like())))
                        .map(addition -> missing(addition, planned))
                        .filter(cell -> !planned.containsKey(cell.key()) && !added.containsKey(cell.key()))
                        .toList();
                // A place is measured whole or not at all.
                if (ofMaps + cells.size() <= most) {
                    cells.forEach(cell -> added.put(cell.key(), cell));
                    ofMaps += (int) cells.stream()
                            .filter(cell -> cell.state() == CellState.PENDING)
                            .count();
                }
            }
        }
        return List.copyOf(added.values());
    }

    private Cell missing(Refinement.Addition addition, Map<CellKey, Cell> planned) {
        return missing.apply(Objects.requireNonNull(planned.get(addition.like())), addition);
    }
}
