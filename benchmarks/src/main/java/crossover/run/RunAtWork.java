package crossover.run;

import crossover.results.Devices;
import crossover.results.Journal;
import crossover.results.RunRecord;
import crossover.run.fork.Forks;
import crossover.run.fork.JmhResults;
import crossover.run.plan.Cell;
import crossover.run.plan.ForkOutcome;
import crossover.run.plan.Plan;
import crossover.run.plan.StopReason;
import crossover.run.plan.Window;
import crossover.statistics.CellEstimate;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import org.openjdk.jmh.results.RunResult;

/** A run as its forks come in: each is credited to its cell and in the journal before the next one begins. */
final class RunAtWork implements AutoCloseable {
    private final PlannedRun run;
    private final Ledger ledger;
    private final Journal journal;
    private final Journal.Content earlier;
    private final RunClock clock;
    private final RunFiles files;
    private final Forks forks;

    /**
     * @param start of forks, given the run's clock, which goes on behind what is journalled already
     * @throws crossover.results.InUseException where another process writes the folder
     */
    RunAtWork(PlannedRun run, InstantSource wall, BiFunction<PlannedRun, InstantSource, Forks> start) {
        this.run = run;
        this.ledger = new Ledger(run.plan());
        this.journal = new Journal(run.folder());
        this.earlier = Journal.read(run.folder());
        this.clock = new RunClock(wall).after(earlier.ended());
        this.files = new RunFiles(
                run.folder(), run.plan(), new Devices(run.environment().devices()), clock.instant());
        run.folder().write(run.environment());
        this.forks = start.apply(run, clock);
    }

    Plan plan() {
        return run.plan();
    }

    /** Credits what an earlier part of the run has brought. */
    void replay() {
        ledger.replay(earlier);
        files.write(null);
    }

    /** A sentence for each record of the journal that could not be read. */
    List<String> damage() {
        return earlier.damage();
    }

    /** One fork: the cell's pilot, or its next sample. */
    ForkOutcome fork(Cell cell) {
        return cell.warmup()
                .map(warmup -> forks.sample(cell, Window.of(warmup)))
                .orElseGet(() -> forks.pilot(cell, plan().request().pilot().orElseThrow()));
    }

    void keep(Cell cell, ForkOutcome outcome) {
        ledger.take(cell, outcome);
        journal.append(
                cell.key(),
                cell.shape(),
                outcome.record(),
                outcome.result().map(JmhResults::sample).orElse(null));
        files.update();
    }

    /** @param estimate of what was to be known to the precision asked for */
    void stop(Cell cell, StopReason why, CellEstimate estimate) {
        ledger.stop(cell, why, estimate);
    }

    Collection<RunResult> results() {
        return JmhResults.merged(plan().cells());
    }

    RunRecord write(boolean finished) {
        return files.write(finished ? clock.instant() : null);
    }

    /** Empty where it is the only one. */
    String name() {
        return plan().request().arm().map(RunRecord.Arm::name).orElse("");
    }

    @Override
    public void close() {
        journal.close();
    }
}
