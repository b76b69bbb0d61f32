package crossover.fsm.executor;

import crossover.fsm.ExecutorKind;
import crossover.fsm.ExecutorOptions;
import crossover.fsm.MachineExecutor;
import crossover.fsm.Mode;
import crossover.fsm.Threads;
import crossover.fsm.dispatch.ForkJoin;

/** A pool of its own whose workers take the tasks of their queues last in first out. */
public final class LifoForkJoin extends ExecutorKind {
    public LifoForkJoin() {
        super("forkjoin:lifo", Threads.POOL, Mode.HOP, Mode.SPAWN_JOIN, Mode.TIMED);
    }

    @Override
    protected MachineExecutor start(ExecutorOptions settings) {
        return ForkJoin.open(settings, false);
    }
}
