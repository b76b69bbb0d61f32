package crossover.fsm;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What executors keep on the heap for a machine that is suspended, besides the machine itself. The first machine to be
 * resumed weighs the heap, while all others are suspended. In {@link Mode#SPAWN_JOIN} all
 * wait for children that wait, and the last child weighs.
 */
public final class HeapFootprint {
    private static final int WARM_UP_BATCHES = 5;
    private static final int WARM_UP_MACHINES = 2000;

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

    /** Runs machines from start to end on an executor of their own, holds them against the reference, and weighs them. */
    public Weight weigh(int machines) throws InterruptedException {
        Scales scales = new Scales(machines);
        run(scales, () -> scales.before = liveHeap());
        return new Weight((double) (scales.weighed - scales.before) / machines, (double) scales.begunThen / machines);
    }

    private void run(Scales scales, Runnable beforehand) throws InterruptedException {
        Batch batch = new Batch(bits, scales.machines, scales::machine, ended -> {});
        batch.start(0);
        try (MachineExecutor executor = kind.open(kind.suspendedIn(), parallelism, suspension)) {
            beforehand.run();
            batch.hold(executor);
            executor.run(batch);
        }
        batch.outcome().mustBe(reference.expected(0, scales.machines));
    }

    private static long liveHeap() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /**
     * Of the machines of a batch.
     *
     * @param liveBytes bytes a machine
     * @param begun the share that had taken a step; the others were suspended before their first, where an executor runs
     *     one machine to its end before it takes the next
     */
    public record Weight(double liveBytes, double begun) {}

    private final class Scales {
        private final int machines;
        private final AtomicInteger begun = new AtomicInteger();
        private final AtomicBoolean taken = new AtomicBoolean();
        private final CountDownLatch allBegun = new CountDownLatch(1);
        private long before;
        private long weighed;
        private int begunThen;

        Scales(int machines) {
            this.machines = machines;
        }

        Machine machine(int index) {
            return new Machine(index) {
                @Override
                public boolean step() {
                    if (transitions() == 0) {
                        begin();
                    } else if (!taken.get()) {
                        weigh();
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

        private void weigh() {
            if (taken.compareAndSet(false, true)) {
                begunThen = begun.get();
                weighed = liveHeap();
            }
        }
    }
}
