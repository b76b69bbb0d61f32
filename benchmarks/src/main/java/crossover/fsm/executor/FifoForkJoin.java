package crossover.fsm.executor;

import crossover.fsm.ExecutorKind;
import crossover.fsm.ExecutorOptions;
import crossover.fsm.MachineExecutor;
import crossover.fsm.Mode;
import crossover.fsm.Threads;
import crossover.fsm.dispatch.ForkJoin;
import crossover.results.shape.ExecutorShape;

/** A pool of its own whose workers take the tasks of their queues first in first out. */
public final class FifoForkJoin extends ExecutorKind {
    public FifoForkJoin() {
        super("forkjoin:fifo", Threads.POOL, Mode.HOP, Mode.SPAWN_JOIN, Mode.TIMED);
    }

    @Override
    protected ExecutorShape.Family family() {
        return ExecutorShape.Family.POOL;
    }

    @Override
    protected MachineExecutor start(ExecutorOptions settings) {
        return ForkJoin.open(settings, true);
    }
}
