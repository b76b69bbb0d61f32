package crossover.fsm;

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
final class ParkAndUnpark implements MachineExecutor {
    /** With fewer machines than this the wakers would mostly spin. */
    static final int FEWEST_MACHINES = 1000;

    private final ThreadStarter starter;
    private final ThreadStarter helpers;
    private final Runnable stop;
    private final int wakers;
    private final Settings settings;
    private final @Nullable DispatchCount count;

    private ParkAndUnpark(
            ThreadStarter starter,
            ThreadStarter helpers,
            Runnable stop,
            int wakers,
            Settings settings,
            @Nullable DispatchCount count) {
        this.starter = starter;
        this.helpers = helpers;
        this.stop = stop;
        this.wakers = wakers;
        this.settings = settings;
        this.count = count;
    }

    static MachineExecutor virtual(Settings settings) {
        VirtualThreads threads = VirtualThreads.open(settings);
        return new ParkAndUnpark(
                threads::start, threads::startHelper, threads::close, settings.parallelism(), settings, null);
    }

    /** The operating system's dispatches cannot be counted from outside: each return from parking counts as one. */
    static MachineExecutor platform(Settings settings, ThreadStarter starter) {
        int processors = Runtime.getRuntime().availableProcessors();
        return new ParkAndUnpark(starter, starter, () -> {}, processors, settings, settings.count());
    }

    @Override
    public void run(Batch batch) throws InterruptedException {
        List<Waker> shares = new ArrayList<>();
        for (int i = 0; i < wakers; i++) {
            shares.add(new Waker((batch.size() + wakers - 1 - i) / wakers));
        }
        for (int i = 0; i < batch.size(); i++) {
            Machine machine = batch.machine(i);
            Waker waker = shares.get(i % wakers);
            starter.start(settings.under(() -> waker.walk(batch, machine)));
        }
        shares.forEach(helpers::start);
        batch.await();
    }

    @Override
    public void close() {
        stop.run();
    }

    private boolean step(Machine machine) {
        return count == null ? machine.step() : count.child(machine::step);
    }

    private final class Waker implements Runnable {
        private final ConcurrentLinkedQueue<Parking> parked = new ConcurrentLinkedQueue<>();
        private final AtomicInteger arrived = new AtomicInteger();
        private final AtomicInteger unfinished;

        Waker(int machines) {
            unfinished = new AtomicInteger(machines);
        }

        /** Wakes those that were parked when its turn began and yields, so that it never meets one that is about to park. */
        @SuppressWarnings("ThreadPriorityCheck") // It waits for others that are ready to run, on the same carriers.
        @Override
        public void run() {
            while (unfinished.get() > 0) {
                int turn = arrived.getAndSet(0);
                for (int i = 0; i < turn; i++) {
                    Parking next = parked.poll();
                    if (next != null) {
                        next.wake();
                    }
                }
                Thread.yield();
            }
        }

        void walk(Batch batch, Machine machine) {
            Parking parking = new Parking(Thread.currentThread());
            while (step(machine)) {
                parking.woken = false;
                parked.add(parking);
                arrived.incrementAndGet();
                while (!parking.woken) {
                    LockSupport.park();
                }
            }
            unfinished.decrementAndGet();
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
