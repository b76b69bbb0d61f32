package crossover.benchmark;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The exact counts behind the score, which divides by the mean of 7 transitions a machine. JMH reports each as time per
 * one of them (in throughput mode, as their number per time).
 */
@AuxCounters(AuxCounters.Type.OPERATIONS)
@State(Scope.Thread)
public class TransitionCounters {
    /** Nanoseconds a transition, by the transitions that were really taken. */
    public long transition;

    /** Nanoseconds of core time a transition: the wall time times the threads that may take steps. */
    public double coreTransition;

    /** Nanoseconds a machine, from start to end. */
    public long machine;
}
