package crossover.fsm.executor;

import crossover.fsm.ExecutorKind;
import crossover.fsm.ExecutorOptions;
import crossover.fsm.MachineExecutor;
import crossover.fsm.Mode;
import crossover.fsm.Threads;
import crossover.fsm.dispatch.ForkJoin;
import crossover.results.shape.ExecutorShape;
import java.util.Optional;

/** A pool of its own whose workers take the tasks of their queues last in first out. */
public final class LifoForkJoin extends ExecutorKind {
    public LifoForkJoin() {
        super("forkjoin:lifo", Threads.POOL, Mode.HOP, Mode.SPAWN_JOIN, Mode.TIMED);
    }

    @Override
    protected Optional<String> reasonAgainstWeighing() {
        return Optional.of(label() + " runs each machine to its end: none waits in its queue after a step");
    }

    @Override
    protected ExecutorShape.Family family() {
        return ExecutorShape.Family.POOL;
    }

    @Override
    protected MachineExecutor start(ExecutorOptions settings) {
        return ForkJoin.open(settings, false);
    }
}
