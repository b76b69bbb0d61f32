package crossover.fsm;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;

/**
 * Counts what a scheduler dispatches while an unmeasured pass runs, from outside the executor's own code: a task counts
 * when a thread takes it up that is not in the middle of another. A task that is run inline is none.
 */
public final class DispatchCount {
    /** Of a thread that is not in the middle of a dispatch; otherwise it is the number of steps taken in it. */
    private static final int IDLE = -1;

    private final LongAdder dispatches = new LongAdder();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final Set<Thread> steppers = ConcurrentHashMap.newKeySet();
    private final LongAdder fused = new LongAdder();
    private final ThreadLocal<Integer> steps = ThreadLocal.withInitial(() -> IDLE);
    private volatile boolean commonPool;

    /** Hands on to the executor what it is given, and counts what the executor runs. */
    Executor over(Executor executor) {
        return task -> executor.execute(() -> dispatch(task));
    }

    /** Runs a task that a scheduler has just taken up. */
    public void dispatch(Runnable task) {
        if (steps.get() >= 0) {
            task.run();
            return;
        }
        dispatches.increment();
        threads.add(Thread.currentThread());
        noteCommonPool();
        steps.set(0);
        try {
            task.run();
        } finally {
            steps.set(IDLE);
        }
    }

    /** Counts a step that is a task of its own though the thread is in the middle of another, as joining a child is. */
    public boolean child(BooleanSupplier step) {
        dispatches.increment();
        if (!Thread.currentThread().isVirtual()) { // Its carrier is noted where it takes it up.
            threads.add(Thread.currentThread());
        }
        return step.getAsBoolean();
    }

    /** The machine of a watched batch: it notices steps on the common pool, and a second one in a dispatch. */
    Machine machine(int index) {
        return new Machine(index) {
            @Override
            public boolean step() {
                noteStep();
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

    /** How many threads took steps; virtual ones by themselves, not by their carriers. */
    int steppers() {
        return steppers.size();
    }

    boolean commonPool() {
        return commonPool;
    }

    /** Transitions that were taken in a dispatch which had already taken one. */
    long fused() {
        return fused.sum();
    }

    private void noteStep() {
        noteCommonPool();
        steppers.add(Thread.currentThread());
        int taken = steps.get();
        if (taken >= 0) {
            steps.set(taken + 1);
        }
        if (taken > 0) {
            fused.increment();
        }
    }

    private void noteCommonPool() {
        if (ForkJoinPool.commonPool().equals(ForkJoinTask.getPool())) {
            commonPool = true;
        }
    }
}
