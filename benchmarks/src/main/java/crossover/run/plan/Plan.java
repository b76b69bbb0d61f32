package crossover.run.plan;

import crossover.accelerator.Survey;
import crossover.results.CellKey;
import crossover.results.CellRecord;
import crossover.results.CellState;
import crossover.results.RunRecord;
import crossover.results.WarmupRecord;
import crossover.results.shape.Side;
import crossover.results.shape.SweepShape;
import crossover.statistics.Bimodality;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every cell of a run, those that will not run with their reason, and what the machine offers. Grows where a run refines. */
public final class Plan {
    private final RunRequest request;
    private final Survey survey;
    private final Warmups warmups;
    private final TimeLeft timeLeft;
    private final Growth growth;
    private final List<Cell> cells = new ArrayList<>();
    private final List<RunRecord.Look> looks;
    private int refinements;

    /** What measured cells call for. */
    public interface Growth {
        /** Cells to add to those that are measured, some of which it may open again; none when there is nothing to refine. */
        List<Cell> after(List<Cell> measured);

        /** How many of them are maps', at the most. */
        default int mostOfMaps(List<Cell> cells, int devices) {
            return 0;
        }
    }

    /**
     * @param cells in the order of the benchmarks and their parameters; the engine shuffles
     * @param growth what is added to cells that are measured
     * @param looks at a finished run, the newest being this plan's; empty for a run of its own
     */
    public Plan(RunRequest request, Survey survey, List<Cell> cells, Growth growth, List<RunRecord.Look> looks) {
        this.request = request;
        this.survey = survey;
        this.warmups = new Warmups(request);
        this.timeLeft = new TimeLeft(request);
        this.growth = growth;
        this.looks = looks;
        add(cells);
    }

    private void add(List<Cell> more) {
        warmups.decide(more, Map.of());
        cells.addAll(more);
    }

    /** What it was made for. */
    public RunRequest request() {
        return request;
    }

    public List<Cell> cells() {
        return List.copyOf(cells);
    }

    /** Leaves out every other cell, those that will not run with them. */
    public void keepOnly(Set<CellKey> keys) {
        cells.removeIf(cell -> !keys.contains(cell.key()));
    }

    /** Those at a finished run that this is a look at, its own the newest. */
    public List<RunRecord.Look> looks() {
        return looks;
    }

    /** What the machine offers. */
    public Survey survey() {
        return survey;
    }

    /** How many cells maps may add, at the most. */
    public int mostOfMaps() {
        long devices = cells.stream()
                .filter(cell -> cell.state() == CellState.PENDING)
                .map(Cell::shape)
                .filter(shape -> shape instanceof SweepShape sweep && sweep.side() != Side.LOOP)
                .map(shape -> ((SweepShape) shape).device())
                .distinct()
                .count();
        return growth.mostOfMaps(pending(), (int) devices);
    }

    /** Adds the cells that the measured ones call for. @return whether anything is to be measured */
    public boolean refine() {
        refinements++;
        add(growth.after(cells()));
        return !pending().isEmpty();
    }

    /**
     * After which no further fork is started. Where nobody asked for a budget, the first of two stages may take twice the profile's on a
     * slow machine: with one fork a cell nothing is decided.
     */
    public Duration budget() {
        boolean mayTakeLonger = request.hasTwoStages() && request.budget().isEmpty() && refinements == 0;
        return mayTakeLonger ? request.timeBudget().multipliedBy(2) : request.timeBudget();
    }

    /** What the run is at, for people; empty in its first stage. */
    public String stage() {
        return refinements == 0 && looks.isEmpty() ? "" : "what is open";
    }

    public List<Cell> pending() {
        return cells.stream().filter(cell -> cell.state() == CellState.PENDING).toList();
    }

    /** Whether cells that scatter like this one are two-humped. */
    public boolean hasForksFarOut(Cell cell) {
        Object likeness = cell.shape().likeness();
        return Bimodality.amongSimilar(cells.stream()
                .filter(other -> other.shape().likeness().equals(likeness))
                .map(other -> List.copyOf(other.scoresByFork().values()))
                .toList());
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
    public void warmUp(Map<CellKey, WarmupRecord> earlier) {
        warmups.decide(pending(), earlier);
    }

    /** The warm-up of a cell whose pilot told nothing. */
    public WarmupRecord fixedWarmup(Cell cell) {
        return warmups.fixed(cell);
    }

    /** What the rest of the plan takes, by what its forks took so far, and never more than is left of the budget. */
    public Duration timeLeft(Duration budget) {
        Duration needed = timeLeft.of(cells);
        return needed.compareTo(budget) > 0 ? budget : needed;
    }
}
