package crossover.run;

import crossover.results.CellKey;
import crossover.results.CellRecord;
import crossover.statistics.CellEstimate;
import java.time.Duration;

/** Hears how a run goes on. */
public interface RunListener {

    /** A fork of the cell begins; {@code number} counts from 1 within the cell, 0 is its pilot. */
    void forkStarted(CellKey cell, int number, Progress progress);

    /** The cell is done or has failed. */
    void cellEnded(CellRecord cell, Progress progress);

    /**
     * How far the run is.
     *
     * @param cellsEnded of {@code cells}
     * @param estimate what the forks of the cell at work say so far, in {@code unit}
     * @param left an estimate: for each open cell the forks that its scatter so far still asks for, each as long as its own
     *     forks were, and never past the budget
     * @param stage what the run is at, for people; empty in its first stage
     * @param limit after which a fork is ended that does not answer
     */
    record Progress(
            int cellsEnded,
            int cells,
            CellEstimate estimate,
            String unit,
            Duration left,
            String stage,
            Duration limit) {}
}
