package crossover.fsm;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A virtual thread a machine; a hop parks it and another virtual thread unparks it, as a reply that arrives does. There
 * are as many wakers as carriers, each with its share of the machines, on the same carriers.
 */
final class VirtualPark implements MachineExecutor {
    private final VirtualThreads threads;
    private final int wakers;

    VirtualPark(Settings settings) {
        threads = VirtualThreads.open(settings);
        wakers = settings.parallelism();
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
            threads.start(() -> waker.walk(batch, machine));
        }
        shares.forEach(threads::start);
        batch.await();
    }

    @Override
    public void close() {
        threads.close();
    }

    private static final class Waker implements Runnable {
        private final ConcurrentLinkedQueue<Parking> parked = new ConcurrentLinkedQueue<>();
        private final AtomicInteger arrived = new AtomicInteger();
        private final AtomicInteger unfinished;

        Waker(int machines) {
            unfinished = new AtomicInteger(machines);
        }

        /** Wakes those that were parked when its turn began and yields, so that it never meets one that is about to park. */
        @Override
        public void run() {
            while (unfinished.get() > 0) {
                for (int turn = arrived.get(); turn > 0; turn--) {
                    Parking next = parked.poll();
                    if (next == null) {
                        break;
                    }
                    arrived.decrementAndGet();
                    next.wake();
                }
                Thread.yield();
            }
        }

        void walk(Batch batch, Machine machine) {
            Parking parking = new Parking(Thread.currentThread());
            while (machine.step()) {
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
