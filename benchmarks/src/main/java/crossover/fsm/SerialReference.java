package crossover.fsm;

import java.util.ArrayList;
import java.util.List;

/**
 * What any batch over a set of input bits must deliver, worked out once by walking {@link State} serially. Kept as
 * running sums, so that the expectation of a batch costs two subtractions and no allocation.
 */
public final class SerialReference {
    private final long[] transitions;
    private final long[] traces;

    public SerialReference(InputBits bits) {
        transitions = new long[bits.size() + 1];
        traces = new long[bits.size() + 1];
        for (int i = 0; i < bits.size(); i++) {
            long word = bits.word(i);
            long trace = Trace.EMPTY;
            int count = 0;
            for (State state = State.START; state != State.END; count++) {
                state = state.next((int) (word >>> count) & 1);
                trace = Trace.extend(trace, state.number());
            }
            transitions[i + 1] = transitions[i] + count;
            traces[i + 1] = traces[i] + Trace.bind(trace, i);
        }
    }

    /** The states that a word's bits lead to, {@link State#START} left out and {@link State#END} last. */
    public static List<State> path(long word) {
        List<State> path = new ArrayList<>();
        State state = State.START;
        for (long bits = word; state != State.END; bits >>>= 1) {
            state = state.next((int) (bits & 1));
            path.add(state);
        }
        return path;
    }

    /** The outcome of a batch whose first machine has the given word and whose others have those after it. */
    public BatchOutcome expected(int firstWord, int machines) {
        return new BatchOutcome(machines, sum(transitions, firstWord, machines), sum(traces, firstWord, machines));
    }

    private static long sum(long[] running, int first, int count) {
        int size = running.length - 1;
        long rounds = count / size;
        int rest = count % size;
        int end = first + rest;
        long tail = end <= size ? running[end] - running[first] : running[size] - running[first] + running[end - size];
        return rounds * running[size] + tail;
    }
}
