package crossover.fsm;

/**
 * The hash of the states that a machine passed through. Within a machine their order matters; over a batch the hashes
 * are summed, each bound to its machine, so that the order in which machines finish does not.
 */
public final class Trace {
    /** A machine's hash before its first transition. */
    public static final long EMPTY = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private Trace() {}

    /** The hash after one more transition: FNV-1a's step. */
    public static long extend(long trace, int state) {
        return (trace ^ state) * PRIME;
    }

    /** What a finished machine adds to the batch's sum, by the number of its input word: SplitMix64's finaliser. */
    static long bind(long trace, int word) {
        long z = trace + word * GOLDEN;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
