package crossover.run;

import crossover.results.CellKey;
import crossover.results.CellRecord;
import crossover.statistics.CellEstimate;
import java.time.Duration;
import java.util.List;

/** Hears how a run goes on. */
public interface RunListener {

    /**
     * A fork of the cell begins.
     *
     * @param number counts from 1 within the cell, 0 is its pilot
     * @param arm whose fork it is; empty where nothing is compared
     */
    void forkStarted(CellKey cell, int number, String arm, Progress progress);

    /** @param arms the row's cell in each, done or failed, the base's first; a run that compares nothing has one */
    void rowEnded(List<CellRecord> arms, Progress progress);

    /**
     * How far the run is.
     *
     * @param rowsEnded of {@code rows}
     * @param estimate what the forks of the row at work say so far: of a score in {@code unit}, or of the ratio of an arm's score to the
     *     base's, the one that is known least
     * @param left an estimate: for each open cell the forks that its scatter so far still asks for, each as long as its own
     *     forks were, and never past the budget
     * @param stage what the run is at, for people; empty in its first stage
     * @param limit after which a fork is ended that does not answer
     */
    record Progress(
            int rowsEnded, int rows, CellEstimate estimate, String unit, Duration left, String stage, Duration limit) {}
}
