package crossover.benchmark;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Totals of an iteration, to be divided by each other: JMH adds them up over iterations and forks. All are divided by
 * {@link #transitions} or {@link #machines}, never by time.
 */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class EventCounters {
    /** Transitions taken. */
    public long transitions;

    /** Machines that ran from start to end. */
    public long machines;

    /** Machines that were handed over before timing. */
    public long handedOver;

    /** What handing them over took, with no machine running meanwhile: divided by their number, nanoseconds a machine. */
    public long handOverNanos;

    /** What all threads allocated while they were handed over: divided by their number, bytes a machine. */
    public long handOverBytes;

    /** Bytes that all threads allocated while time ran: divided by the transitions, bytes a transition. */
    public long allocatedBytes;

    /**
     * Divided by the machines, how far the order of finishing is from a round robin's: 0 for a round robin, about a third
     * where machines run one after the other, be it that the executor prefers so, or that it finishes machines faster
     * than they are handed over.
     */
    public double displacement;

    void add(HandOver handOver) {
        handedOver += handOver.machines();
        handOverNanos += handOver.nanos();
        handOverBytes += handOver.bytes();
    }
}
