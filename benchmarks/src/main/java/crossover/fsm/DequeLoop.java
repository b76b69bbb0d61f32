package crossover.fsm;

import java.util.ArrayDeque;
import java.util.concurrent.Executor;

/** The least that a scheduler can be: one thread and a queue; a step puts its machine back at the end. */
final class DequeLoop implements MachineExecutor {
    private final ArrayDeque<Runnable> queue = new ArrayDeque<>();
    private final Executor executor;

    DequeLoop(Settings settings) {
        executor = settings.watched(queue::add);
    }

    @Override
    public void run(Batch batch) throws InterruptedException {
        for (int i = 0; i < batch.size(); i++) {
            executor.execute(new Resubmission.Step(batch, batch.machine(i), executor));
        }
        for (Runnable task = queue.poll(); task != null; task = queue.poll()) {
            task.run();
        }
        batch.await();
    }
}
