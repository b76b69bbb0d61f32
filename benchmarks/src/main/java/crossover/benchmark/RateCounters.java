package crossover.benchmark;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Figures of an iteration. JMH adds them up over iterations and forks: divided by {@link #iterations} they are means. */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class RateCounters {
    /** Those that found a rate. */
    public long iterations;

    /** Machines a second. */
    public double sustainedRate;

    /** Those that found none: the driver was too late, or the bound is passed at every rate looked at. */
    public long undecided;
}
