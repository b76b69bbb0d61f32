package crossover.fsm;

import java.util.concurrent.ForkJoinPool;

/** A pool of its own, never the common one: a queue a worker, taken first in first out or last in first out. */
final class ForkJoin {
    private ForkJoin() {}

    static MachineExecutor open(Settings settings, boolean fifo) {
        return new Resubmission(pool(settings.parallelism(), fifo), settings);
    }

    static ForkJoinPool pool(int parallelism, boolean fifo) {
        return new ForkJoinPool(parallelism, ForkJoinPool.defaultForkJoinWorkerThreadFactory, null, fifo);
    }
}
