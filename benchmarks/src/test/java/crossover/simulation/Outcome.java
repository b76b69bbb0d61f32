package crossover.simulation;

/**
 * What a process on the simulated driver left.
 *
 * @param exit its exit code
 * @param output what it wrote to both of its outputs
 * @param log the driver's log of it and of the processes that it started
 */
public record Outcome(int exit, String output, CallLog log) {}
