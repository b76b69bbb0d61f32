package crossover.fsm;

/**
 * One pass outside of timing that shows whether an executor does what its row says: each transition is a dispatch of its
 * own, on as many threads as the row's core time is counted by, none of them of the common pool.
 */
public final class FairnessCheck {
    /** Wakers are dispatched too; a second dispatch a transition would be another row. */
    private static final double MOST_DISPATCHES_A_TRANSITION = 1.1;

    /** A worker may sleep through a short pass on a busy machine; it is given more. */
    private static final int PASSES = 20;

    private final InputBits bits;
    private final SerialReference reference;
    private final int machines;

    /**
     * @param reference of the same bits
     * @param machines in a pass
     */
    public FairnessCheck(InputBits bits, SerialReference reference, int machines) {
        this.bits = bits;
        this.reference = reference;
        this.machines = machines;
    }

    /**
     * Runs machines until all threads have taken part.
     *
     * @throws IllegalStateException naming the rule that is broken
     */
    public void verify(ExecutorKind kind, Mode mode, int parallelism, Suspension suspension)
            throws InterruptedException {
        DispatchCount count = new DispatchCount();
        try (MachineExecutor executor = kind.open(new ExecutorOptions(mode, parallelism, suspension, count))) {
            int threads = kind.threads(mode).inAll(mode, parallelism, machines);
            verify(executor, mode, threads, kind.dispatchesALife(), count);
        }
    }

    void verify(MachineExecutor executor, Mode mode, int threads, int dispatchesALife, DispatchCount count)
            throws InterruptedException {
        BatchOutcome sum = run(executor, Math.min(threads, machines), count);
        if (count.commonPool()) {
            throw new IllegalStateException("steps were taken on the common pool, which every part of a JVM shares");
        }
        if (mode != Mode.DIRECT) {
            dispatchesCover(mode, count, sum.transitions());
        }
        if (mode == Mode.HOP) {
            dispatchesAreNoMoreThan(count, sum.transitions(), (long) sum.machines() * dispatchesALife);
        }
        // Loops that keep their state in local variables take none of a machine's steps, and where pinned machines hold
        // the
        // carriers nobody dispatches any: there is nobody to be seen.
        int seen = mode == Mode.DIRECT ? count.steppers() : count.threads();
        if (seen > 0) {
            threadsMatch(seen, Math.min(threads, machines), threads);
        }
    }

    /** Passes, each held against the reference, until so many threads have taken part; what the machines did in all. */
    private BatchOutcome run(MachineExecutor executor, int threads, DispatchCount count) throws InterruptedException {
        Batch batch = new Batch(bits, machines, count::machine, ended -> {});
        BatchOutcome sum = new BatchOutcome(0, 0, 0);
        int word = 0;
        for (int pass = 0; pass < PASSES && (pass == 0 || mayFollow(count, threads)); pass++) {
            batch.start(word);
            executor.run(batch);
            BatchOutcome outcome = batch.outcome();
            outcome.mustBe(reference.expected(word, machines));
            sum = sum.plus(outcome);
            word = batch.following();
        }
        return sum;
    }

    private static boolean mayFollow(DispatchCount count, int threads) {
        return count.threads() > 0 && count.threads() < threads;
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
