package crossover.fsm;

/**
 * One pass outside of timing that shows whether an executor does what its row says: each transition is a dispatch of its
 * own, on as many threads as were asked for, none of them of the common pool.
 */
public final class FairnessCheck {
    /** Wakers and timers are dispatched too; a second dispatch a transition would be another row. */
    private static final double MOST_DISPATCHES_A_TRANSITION = 1.1;

    /** A worker may sleep through a short pass on a busy machine; it is given more. */
    private static final int PASSES = 20;

    private FairnessCheck() {}

    /**
     * @throws IllegalStateException naming the rule that is broken
     */
    public static void verify(ExecutorKind kind, Mode mode, int parallelism, InputBits bits, int machines)
            throws InterruptedException {
        DispatchCount count = new DispatchCount();
        try (MachineExecutor executor = kind.open(new Settings(mode, parallelism, count))) {
            verify(executor, mode, kind.threads(parallelism), bits, machines, count);
        }
    }

    static void verify(
            MachineExecutor executor, Mode mode, int threads, InputBits bits, int machines, DispatchCount count)
            throws InterruptedException {
        Batch batch = new Batch(bits, machines, count::machine);
        SerialReference reference = new SerialReference(bits);
        int word = 0;
        long transitions = 0;
        for (int pass = 0; pass < PASSES && (pass == 0 || count.threads() < Math.min(threads, machines)); pass++) {
            batch.start(word);
            executor.run(batch);
            Outcome outcome = batch.outcome();
            outcome.mustBe(reference.expected(word, machines));
            transitions += outcome.transitions();
            word = batch.following();
        }
        if (count.commonPool()) {
            throw new IllegalStateException("steps were taken on the common pool, which every part of a JVM shares");
        }
        if (mode == Mode.HOP) {
            dispatchesMatch(count.dispatches(), transitions);
            threadsMatch(count.threads(), Math.min(threads, machines));
        }
    }

    private static void dispatchesMatch(long dispatches, long transitions) {
        if (dispatches < transitions || dispatches > transitions * MOST_DISPATCHES_A_TRANSITION + 1000) {
            throw new IllegalStateException(
                    "%d dispatches for %d transitions: a hop must be one dispatch".formatted(dispatches, transitions));
        }
    }

    private static void threadsMatch(int actual, int expected) {
        if (actual != expected) {
            throw new IllegalStateException(
                    "%d threads took steps, expected %d: the parallelism is not the one asked for"
                            .formatted(actual, expected));
        }
    }
}
