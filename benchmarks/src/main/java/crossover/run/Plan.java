package crossover.run;

import crossover.accelerator.Survey;
import crossover.results.CellKey;
import crossover.results.CellRecord;
import crossover.results.CellState;
import crossover.results.WarmupRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Every cell of a run, those that will not run with their reason, and what the machine offers. Grows where a run refines. */
public final class Plan {
    private final List<Cell> cells;
    private final Survey survey;
    private final UnaryOperator<List<Cell>> refinement;

    /**
     * @param cells in the order of the benchmarks and their parameters; the engine shuffles
     * @param refinement cells to add to those that are measured; none when there is nothing to refine
     */
    Plan(List<Cell> cells, Survey survey, UnaryOperator<List<Cell>> refinement) {
        this.cells = new ArrayList<>(cells);
        this.survey = survey;
        this.refinement = refinement;
    }

    List<Cell> cells() {
        return List.copyOf(cells);
    }

    /** What the machine offers. */
    public Survey survey() {
        return survey;
    }

    /** Adds the cells that the measured ones call for. @return whether there are any */
    boolean refine() {
        return cells.addAll(refinement.apply(cells()));
    }

    List<Cell> pending() {
        return cells.stream().filter(cell -> cell.state() == CellState.PENDING).toList();
    }

    /** Every cell as the run's files describe it. */
    public List<CellRecord> records() {
        return cells.stream().map(Cell::toRecord).toList();
    }

    /** How many cells will be measured. */
    public int runnable() {
        return pending().size();
    }

    /** Takes over what earlier pilots found, so that these cells need none of their own. */
    public void warmUp(RunRequest request, Map<CellKey, WarmupRecord> earlier) {
        new Warmups(request).decide(pending(), earlier);
    }

    /** What the plan will take, as an estimate before anything ran: the fewest forks of each cell, and never past the budget. */
    public Duration expectedTime(RunRequest request) {
        Duration total = new TimeLeft(request).of(cells);
        return total.compareTo(request.timeBudget()) > 0 ? request.timeBudget() : total;
    }
}
