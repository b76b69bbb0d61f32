package crossover.benchmark;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Figures of an iteration. JMH adds them up over iterations and forks: divided by {@link #iterations} they are means; its
 * raw data have each.
 */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class FootprintCounters {
    public long iterations;

    /** Bytes on the heap for each suspended machine, after a collection, besides the machine itself. */
    public double liveBytes;
}
