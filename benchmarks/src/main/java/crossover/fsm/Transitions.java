package crossover.fsm;

/**
 * The transition table in 32 bits: a byte for each state but the last, and in it four bits for each value of the input
 * bit. A step is two shifts and a mask, without a branch or a load, so that what an executor costs is not hidden behind the table.
 */
public final class Transitions {
    public static final int START = 0;
    public static final int S1 = 1;
    public static final int S2 = 2;
    public static final int S3 = 3;
    public static final int END = 4;

    private static final int TABLE = entry(START, 0, S2)
            | entry(START, 1, S1)
            | entry(S1, 0, S3)
            | entry(S1, 1, S2)
            | entry(S2, 0, S1)
            | entry(S2, 1, S3)
            | entry(S3, 0, S1)
            | entry(S3, 1, END);

    private Transitions() {}

    /** The state that the lowest of the bits leads to. */
    public static int next(int state, long bits) {
        // The input's shift comes first: it need not wait for the state, which the step before has only just found.
        return TABLE >>> (4 * (int) (bits & 1)) >>> (8 * state) & 7;
    }

    private static int entry(int state, int bit, int next) {
        return next << (8 * state + 4 * bit);
    }
}
