package crossover.run;

import crossover.results.RunFolder;
import crossover.run.fork.Forks;
import crossover.run.plan.Cell;
import crossover.run.plan.ForkOutcome;
import crossover.run.plan.Pilot;
import crossover.run.plan.Window;
import java.nio.file.Files;

/**
 * Forks of {@link CrossingBenchmark} that took as long as their model says: one that tells that the machine held it up is run
 * again, so that a test may share the machine. What it says of the crossover plays no part in that.
 */
record UndisturbedForks(Forks forks, RunFolder folder) implements Forks {
    private static final int MOST_ATTEMPTS = 20;

    @Override
    public ForkOutcome sample(Cell cell, Window warmup) {
        ForkOutcome outcome = forks.sample(cell, warmup);
        for (int attempt = 1; heldUp(outcome) && attempt < MOST_ATTEMPTS; attempt++) {
            outcome = forks.sample(cell, warmup);
        }
        return outcome;
    }

    @Override
    public ForkOutcome pilot(Cell cell, Pilot pilot) {
        return forks.pilot(cell, pilot);
    }

    private boolean heldUp(ForkOutcome outcome) {
        return Files.exists(folder.attachments(outcome.record().started()).resolve(CrossingBenchmark.HELD_UP));
    }
}
