package crossover.fsm;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What executors keep on the heap for a machine that is suspended, besides the machine itself. Each takes one step and is then
 * suspended in the executor's own queue, where one that is resumed before all others have begun is put back at once; the first
 * to be resumed after that weighs the heap. In {@link Mode#SPAWN_JOIN} all wait for children that wait, and the last child
 * weighs.
 */
public final class HeapFootprint {
    private static final int WARM_UP_BATCHES = 5;
    private static final int WARM_UP_MACHINES = 2000;

    /** Times that machines are put back, on average, after which an executor resumes one machine again and again. */
    private static final int MOST_RETURNS = 20;

    private final ExecutorKind kind;
    private final int parallelism;
    private final Suspension suspension;
    private final InputBits bits;
    private final SerialReference reference;

    /**
     * @param parallelism one, for an exact figure: other threads go on with their machines
     * @throws IllegalArgumentException for an executor none of whose machines is ever suspended on the heap
     */
    public HeapFootprint(ExecutorKind kind, int parallelism, Suspension suspension, InputBits bits) {
        kind.reasonAgainstWeighing().ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        this.kind = kind;
        this.parallelism = parallelism;
        this.suspension = suspension;
        this.bits = bits;
        this.reference = new SerialReference(bits);
    }

    /** Runs the same without weighing, so that what is loaded once is not weighed and frames are those of compiled code. */
    public void warmUp() throws InterruptedException {
        for (int i = 0; i < WARM_UP_BATCHES; i++) {
            Scales scales = new Scales(WARM_UP_MACHINES);
            scales.taken.set(true);
            run(scales, () -> {});
        }
    }

    /**
     * Runs machines from start to end on an executor of their own, holds them against the reference, and weighs them.
     *
     * @return bytes a machine
     * @throws IllegalStateException where some had not begun when others were resumed: what they hold is no suspended
     *     machine's
     */
    public double weigh(int machines) throws InterruptedException {
        Scales scales = new Scales(machines);
        run(scales, () -> scales.before = liveHeap());
        if (!scales.taken.get()) {
            throw new IllegalStateException(
                    "%s cannot be weighed: %d of %d machines had not begun when others were resumed for the %dth time"
                            .formatted(kind.label(), machines - scales.begunAtMost, machines, MOST_RETURNS));
        }
        return (double) (scales.weighed - scales.before) / machines;
    }

    private void run(Scales scales, Runnable beforehand) throws InterruptedException {
        Batch batch = new Batch(bits, scales.machines, scales::machine, ended -> {});
        batch.start(0);
        try (MachineExecutor executor = kind.open(kind.suspendedIn(), parallelism, suspension)) {
            beforehand.run();
            if (kind.suspendedIn() == Mode.HOP && executor instanceof SubmittingExecutor submitting) {
                handOverFromInside(submitting, batch);
                executor.finish(batch);
            } else {
                batch.hold(executor);
                executor.run(batch);
            }
        }
        batch.outcome().mustBe(reference.expected(0, scales.machines));
    }

    /** By its worker, so that they lie in the queue where those lie that hop: a pool may have another for what comes from outside. */
    private static void handOverFromInside(SubmittingExecutor executor, Batch batch) {
        executor.workers(batch).getFirst().execute(() -> {
            try {
                executor.handOver(batch);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static long liveHeap() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private final class Scales {
        private final int machines;
        private final AtomicInteger begun = new AtomicInteger();
        private final AtomicLong returned = new AtomicLong();
        private final AtomicBoolean taken = new AtomicBoolean();
        private final CountDownLatch allBegun = new CountDownLatch(1);
        private volatile int begunAtMost;
        private long before;
        private long weighed;

        Scales(int machines) {
            this.machines = machines;
        }

        Machine machine(int index) {
            return new Machine(index) {
                @Override
                public boolean step() {
                    if (transitions() == 0) {
                        begin();
                    } else if (mustWait()) {
                        return true;
                    }
                    return super.step();
                }
            };
        }

        private void begin() {
            int count = begun.incrementAndGet();
            if (kind.suspendedIn() != Mode.SPAWN_JOIN) {
                return;
            }
            if (count == machines) {
                weigh();
                allBegun.countDown();
            }
            try {
                allBegun.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        /** Weighs where all have begun; where they have not, puts the machine back, but not for ever. */
        private boolean mustWait() {
            if (begun.get() == machines) {
                if (begunAtMost == 0) {
                    weigh();
                }
                return false;
            }
            if (returned.incrementAndGet() <= (long) MOST_RETURNS * machines) {
                return true;
            }
            begunAtMost = begun.get();
            return false;
        }

        private void weigh() {
            if (taken.compareAndSet(false, true)) {
                weighed = liveHeap();
            }
        }
    }
}
