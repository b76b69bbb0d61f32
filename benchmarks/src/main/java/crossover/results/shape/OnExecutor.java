package crossover.results.shape;

import java.util.SortedMap;

/** A cell in which state machines run on an executor. */
public sealed interface OnExecutor extends CellShape permits ExecutorShape, LatencyShape, RateShape, FootprintShape {
    /** What is measured, for people: {@code State machine latency}. */
    String title();

    /** The executor's name. */
    String executor();

    /**
     * What must be the same for executors to be compared: every parameter but the executor and the seed, without those that
     * are at their neutral value, which change nothing and are told to nobody.
     */
    SortedMap<String, String> setting();

    /** Machines in flight, or in an iteration; 0 where that is no number. */
    long machines();
}
