package crossover.fsm;

/**
 * One machine in flight. It is handed from thread to thread by an executor, which must order one step before the next;
 * the machine itself synchronises nothing.
 */
public class Machine {
    private final int index;

    private long bits;
    private int state;
    private long trace;
    private int transitions;

    Machine(int index) {
        this.index = index;
    }

    /** The machine's place in its batch. */
    public final int index() {
        return index;
    }

    final void start(long word) {
        bits = word;
        state = Transitions.START;
        trace = Trace.EMPTY;
        transitions = 0;
    }

    /** Takes one transition and says whether the machine goes on; false once it has reached the end. */
    public boolean step() {
        int next = Transitions.next(state, bits);
        bits >>>= 1;
        trace = Trace.extend(trace, next);
        transitions++;
        state = next;
        return next != Transitions.END;
    }

    final long trace() {
        return trace;
    }

    final int transitions() {
        return transitions;
    }
}
