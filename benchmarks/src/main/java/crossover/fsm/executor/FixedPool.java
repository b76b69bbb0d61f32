package crossover.fsm.executor;

import crossover.fsm.ExecutorKind;
import crossover.fsm.ExecutorOptions;
import crossover.fsm.MachineExecutor;
import crossover.fsm.Mode;
import crossover.fsm.Threads;
import crossover.fsm.dispatch.Rescheduling;
import crossover.fsm.dispatch.Resubmission;
import crossover.results.shape.ExecutorShape;
import java.util.concurrent.Executors;

/** {@link Executors#newFixedThreadPool}: all workers share one locked queue; with timers, one locked heap. */
public final class FixedPool extends ExecutorKind {
    public FixedPool() {
        super("fixed", Threads.POOL, Mode.HOP, Mode.TIMED);
    }

    @Override
    protected ExecutorShape.Family family() {
        return ExecutorShape.Family.POOL;
    }

    @Override
    protected MachineExecutor start(ExecutorOptions settings) {
        return settings.mode() == Mode.TIMED
                ? new Rescheduling(Executors.newScheduledThreadPool(settings.parallelism()), settings)
                : new Resubmission(Executors.newFixedThreadPool(settings.parallelism()), settings);
    }
}
