package crossover.fsm;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;

/** A hop as an executor service has it: the step submits its successor, which is the same task object again. */
final class Resubmission implements MachineExecutor {
    private final ExecutorService service;
    private final Executor executor;

    Resubmission(ExecutorService service, Settings settings) {
        this.service = service;
        this.executor = settings.watched(service);
    }

    @Override
    public void run(Batch batch) throws InterruptedException {
        start(batch, executor);
        batch.await();
    }

    @Override
    public void close() {
        service.shutdownNow();
    }

    /** Submits the first step of every machine. */
    static void start(Batch batch, Executor executor) {
        for (int i = 0; i < batch.size(); i++) {
            executor.execute(new Step(batch, batch.machine(i), executor));
        }
    }

    private record Step(Batch batch, Machine machine, Executor executor) implements Runnable {
        @Override
        public void run() {
            if (machine.step()) {
                executor.execute(this);
            } else {
                batch.finished(machine);
            }
        }
    }
}
