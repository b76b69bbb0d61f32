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

/** {@link Executors#newSingleThreadExecutor}: what an event loop is at its simplest. */
public final class SingleThread extends ExecutorKind {
    public SingleThread() {
        super("single", Threads.ONE, Mode.HOP, Mode.TIMED);
    }

    @Override
    protected ExecutorShape.Family family() {
        return ExecutorShape.Family.POOL;
    }

    @Override
    protected MachineExecutor start(ExecutorOptions settings) {
        return settings.mode() == Mode.TIMED
                ? new Rescheduling(Executors.newSingleThreadScheduledExecutor(), settings.onOneThread())
                : new Resubmission(Executors.newSingleThreadExecutor(), settings.onOneThread());
    }
}
