package crossover.run;

import crossover.results.Environment;
import crossover.results.RunFolder;
import crossover.run.plan.Plan;

/** A plan, the machine, JVM and code that it is for, and the folder in which its run is kept. */
public record PlannedRun(Plan plan, Environment environment, RunFolder folder) {}
