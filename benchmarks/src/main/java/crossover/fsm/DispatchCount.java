package crossover.fsm;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what a scheduler dispatches while an unmeasured pass runs, from outside the executor's own code: a task counts
 * when a thread takes it up that is not in the middle of another. A task that is run inline is none.
 */
final class DispatchCount {
    private final LongAdder dispatches = new LongAdder();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final ThreadLocal<Boolean> busy = ThreadLocal.withInitial(() -> false);
    private volatile boolean commonPool;

    /** Hands on to the executor what it is given, and counts what the executor runs. */
    Executor over(Executor executor) {
        return task -> executor.execute(() -> dispatch(task));
    }

    /** Runs a task that a scheduler has just taken up. */
    void dispatch(Runnable task) {
        if (busy.get()) {
            task.run();
            return;
        }
        dispatches.increment();
        busy.set(true);
        threads.add(Thread.currentThread());
        noteCommonPool();
        try {
            task.run();
        } finally {
            busy.set(false);
        }
    }

    /** The machine of a watched batch: it notices steps that are taken on the common pool. */
    Machine machine(int index) {
        return new Machine(index) {
            @Override
            boolean step() {
                noteCommonPool();
                return super.step();
            }
        };
    }

    long dispatches() {
        return dispatches.sum();
    }

    /** How many threads took tasks up. */
    int threads() {
        return threads.size();
    }

    boolean commonPool() {
        return commonPool;
    }

    private void noteCommonPool() {
        if (ForkJoinTask.getPool() == ForkJoinPool.commonPool()) {
            commonPool = true;
        }
    }
}
