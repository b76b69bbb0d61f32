package crossover.fsm;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * What an executor is opened with.
 *
 * @param parallelism how many threads may take steps at once
 * @param suspension what a machine is like while it is suspended
 * @param count counts dispatches in an unmeasured pass; null while measuring, when nothing stands between an executor
 *     and its machines
 */
public record ExecutorOptions(
        Mode mode,
        int parallelism,
        Suspension suspension,
        @Nullable DispatchCount count) {

    /** The same for an executor that is one thread by nature. */
    public ExecutorOptions onOneThread() {
        return new ExecutorOptions(mode, 1, suspension, count);
    }

    /** How long a machine sleeps before each transition in {@link Mode#TIMED}. */
    public int waitMillis() {
        return suspension.waitMillis();
    }

    /** The walk of a machine above the frames asked for. */
    public Runnable under(Runnable walk) {
        return suspension.under(walk);
    }

    /** The executor itself, or in an unmeasured pass one that counts what it dispatches. */
    public Executor watched(Executor executor) {
        return count == null ? executor : count.over(executor);
    }

    /** Takes a step; in an unmeasured pass it counts as a dispatch, where that cannot be seen from outside. */
    public boolean step(Machine machine) {
        return count == null ? machine.step() : count.child(machine::step);
    }

    /** The task itself, or in an unmeasured pass one that counts as a dispatch each time a scheduler runs it. */
    public Runnable watched(Runnable task) {
        DispatchCount watching = count;
        return watching == null ? task : () -> watching.dispatch(task);
    }
}
