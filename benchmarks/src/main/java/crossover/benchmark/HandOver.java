package crossover.benchmark;

import crossover.fsm.Batch;
import crossover.fsm.MachineExecutor;

/**
 * What handing a batch's machines over took, one after the other on one thread, while the executor's threads were held.
 *
 * @param bytes allocated by all threads
 */
record HandOver(int machines, long nanos, long bytes) {
    static final HandOver NONE = new HandOver(0, 0, 0);

    /** Holds the executor's threads and hands the machines over. */
    static HandOver of(Batch batch, MachineExecutor executor) throws InterruptedException {
        batch.hold(executor);
        long allocatedBefore = Allocation.ofAllThreads();
        long before = System.nanoTime();
        executor.handOver(batch);
        long nanos = System.nanoTime() - before;
        return new HandOver(batch.size(), nanos, Allocation.ofAllThreads() - allocatedBefore);
    }
}
