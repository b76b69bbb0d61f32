package crossover.run.fork;

import crossover.run.plan.Cell;
import crossover.run.plan.ForkOutcome;
import crossover.run.plan.Pilot;
import crossover.run.plan.Window;

/** Runs forks. Never throws for what the benchmark, its JVM or its device did: that is the outcome. */
public interface Forks {
    /** The cell's next fork, which delivers a sample. */
    ForkOutcome sample(Cell cell, Window warmup);

    /** A fork that starts cold, number 0. */
    ForkOutcome pilot(Cell cell, Pilot pilot);
}
