package crossover.fsm.dispatch;

import crossover.fsm.Batch;
import crossover.fsm.ExecutorOptions;
import crossover.fsm.Machine;
import crossover.fsm.MachineExecutor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A thread a machine; a hop parks it and another thread unparks it, as a reply that arrives does. There are as many wakers
 * as may run at once, each with its share of the machines: virtual threads on the same carriers where the machines' are
 * virtual, platform threads where they are.
 */
public abstract class ParkAndUnpark implements MachineExecutor {
    private final ExecutorOptions settings;
    private final int wakers;
    private final List<Waker> shares = new ArrayList<>();

    /**
     * @param wakers how many machines can run at once
     */
    protected ParkAndUnpark(ExecutorOptions settings, int wakers) {
        this.settings = settings;
        this.wakers = wakers;
    }

    /** Makes a machine's thread and starts it. */
    protected abstract void start(Runnable walk);

    /** The same for a thread that wakes others. */
    protected abstract void startWaker(Runnable waker);

    /** Takes a step; says whether the machine goes on. */
    protected abstract boolean step(Machine machine);

    @Override
    public void handOver(Batch batch) throws InterruptedException {
        shares.clear();
        for (int i = 0; i < wakers; i++) {
            shares.add(new Waker((batch.size() + wakers - 1 - i) / wakers));
        }
        for (int i = 0; i < batch.size(); i++) {
            Machine machine = batch.machine(i);
            Waker waker = shares.get(i % wakers);
            start(settings.under(() -> waker.walk(batch, machine)));
        }
    }

    @Override
    public void finish(Batch batch) throws InterruptedException {
        shares.forEach(this::startWaker);
        batch.await();
    }

    private final class Waker implements Runnable {
        private final ConcurrentLinkedQueue<Parking> parked = new ConcurrentLinkedQueue<>();
        private final AtomicInteger arrived = new AtomicInteger();
        private final AtomicInteger unfinished;
        private volatile @Nullable Thread thread;

        Waker(int machines) {
            unfinished = new AtomicInteger(machines);
        }

        /**
         * Wakes those that were parked when its turn began, and parks until another is: its turn comes when those that it woke
         * have had theirs. One that yielded instead could keep a carrier from all others: the JDK's scheduler goes on taking from
         * the queue from which it last took something, and that is where a thread comes that yields alone.
         */
        @Override
        public void run() {
            thread = Thread.currentThread();
            while (unfinished.get() > 0) {
                int turn = arrived.getAndSet(0);
                for (int i = 0; i < turn; i++) {
                    Parking next = parked.poll();
                    if (next != null) {
                        next.wake();
                    }
                }
                if (turn == 0) {
                    LockSupport.park();
                }
            }
        }

        void walk(Batch batch, Machine machine) {
            Parking parking = new Parking(Thread.currentThread());
            while (step(machine)) {
                parking.woken = false;
                parked.add(parking);
                if (arrived.getAndIncrement() == 0) {
                    LockSupport.unpark(thread);
                }
                while (!parking.woken) {
                    LockSupport.park();
                }
            }
            if (unfinished.decrementAndGet() == 0) {
                LockSupport.unpark(thread);
            }
            batch.finished(machine);
        }
    }

    private static final class Parking {
        private final Thread thread;
        private volatile boolean woken;

        Parking(Thread thread) {
            this.thread = thread;
        }

        void wake() {
            woken = true;
            LockSupport.unpark(thread);
        }
    }
}
