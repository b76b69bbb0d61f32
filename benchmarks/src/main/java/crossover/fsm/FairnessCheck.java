package crossover.fsm;

/**
 * One pass outside of timing that shows whether an executor does what its row says: each transition is a dispatch of its
 * own, on as many threads as were asked for, none of them of the common pool.
 */
public final class FairnessCheck {
    /** Wakers are dispatched too; a second dispatch a transition would be another row. */
    private static final double MOST_DISPATCHES_A_TRANSITION = 1.1;

    /** A worker may sleep through a short pass on a busy machine; it is given more. */
    private static final int PASSES = 20;

    private FairnessCheck() {}

    /**
     * Runs machines until all threads have taken part.
     *
     * @param reference of the same bits
     * @throws IllegalStateException naming the rule that is broken
     */
    public static void verify(
            ExecutorKind kind,
            Mode mode,
            int parallelism,
            Suspension suspension,
            InputBits bits,
            SerialReference reference,
            int machines)
            throws InterruptedException {
        DispatchCount count = new DispatchCount();
        try (MachineExecutor executor = kind.open(new Settings(mode, parallelism, suspension, count))) {
            int threads = kind.threads().inAll(parallelism, machines);
            verify(executor, mode, threads, kind.dispatchesALife(), bits, reference, machines, count);
        }
    }

    static void verify(
            MachineExecutor executor,
            Mode mode,
            int threads,
            int dispatchesALife,
            InputBits bits,
            SerialReference reference,
            int machines,
            DispatchCount count)
            throws InterruptedException {
        Batch batch = new Batch(bits, machines, count::machine, ended -> {});
        int word = 0;
        long finished = 0;
        long transitions = 0;
        for (int pass = 0; pass < PASSES && (pass == 0 || count.threads() < Math.min(threads, machines)); pass++) {
            batch.start(word);
            executor.run(batch);
            Outcome outcome = batch.outcome();
            outcome.mustBe(reference.expected(word, machines));
            finished += outcome.machines();
            transitions += outcome.transitions();
            word = batch.following();
        }
        if (count.commonPool()) {
            throw new IllegalStateException("steps were taken on the common pool, which every part of a JVM shares");
        }
        if (mode != Mode.DIRECT) {
            dispatchesCover(mode, count, transitions);
        }
        if (mode == Mode.HOP) {
            dispatchesAreNoMoreThan(count, transitions, finished * dispatchesALife);
            threadsMatch(count.threads(), Math.min(threads, machines), threads);
        }
    }

    /**
     * A machine that is woken before it sleeps goes on at once, without a dispatch: rare, and right. One in a hundred may be
     * so; only a timer shows it as two steps in a dispatch.
     */
    private static void dispatchesCover(Mode mode, DispatchCount count, long transitions) {
        long overtaken = transitions / 100;
        if (count.dispatches() < transitions - overtaken || count.fused() > (mode == Mode.TIMED ? overtaken : 0)) {
            throw new IllegalStateException(
                    "%d dispatches for %d transitions, %d of them fused: a hop must be one dispatch"
                            .formatted(count.dispatches(), transitions, count.fused()));
        }
    }

    private static void dispatchesAreNoMoreThan(DispatchCount count, long transitions, long lives) {
        if (count.dispatches() > transitions * MOST_DISPATCHES_A_TRANSITION + lives + 1000) {
            throw new IllegalStateException("%d dispatches for %d transitions: a hop must be one dispatch"
                    .formatted(count.dispatches(), transitions));
        }
    }

    private static void threadsMatch(int actual, int fewest, int most) {
        if (actual < fewest || actual > most) {
            throw new IllegalStateException(
                    "%d threads took steps, expected %d: the parallelism is not the one asked for"
                            .formatted(actual, most));
        }
    }
}
