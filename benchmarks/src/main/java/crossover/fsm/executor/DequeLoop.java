package crossover.fsm.executor;

import crossover.fsm.Batch;
import crossover.fsm.ExecutorKind;
import crossover.fsm.ExecutorOptions;
import crossover.fsm.MachineExecutor;
import crossover.fsm.Mode;
import crossover.fsm.Threads;
import crossover.fsm.dispatch.Resubmission;
import java.util.ArrayDeque;
import java.util.concurrent.Executor;

/** The least that a scheduler can be: one thread and a queue; a step puts its machine back at the end. */
public final class DequeLoop extends ExecutorKind {
    public DequeLoop() {
        super("deque", Threads.ONE, Mode.HOP);
    }

    @Override
    protected boolean takesArrivals() {
        return false;
    }

    @Override
    protected boolean isFloor() {
        return true;
    }

    @Override
    protected MachineExecutor start(ExecutorOptions settings) {
        return new Queue(settings);
    }

    private static final class Queue implements MachineExecutor {
        private final ArrayDeque<Runnable> queue = new ArrayDeque<>();
        private final Executor executor;

        Queue(ExecutorOptions settings) {
            executor = settings.watched(queue::add);
        }

        @Override
        public void handOver(Batch batch) {
            for (int i = 0; i < batch.size(); i++) {
                executor.execute(new Resubmission.Step(batch, batch.machine(i), executor));
            }
        }

        @Override
        public void finish(Batch batch) throws InterruptedException {
            for (Runnable task = queue.poll(); task != null; task = queue.poll()) {
                task.run();
            }
            batch.await();
        }
    }
}
