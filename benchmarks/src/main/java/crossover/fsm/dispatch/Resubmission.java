package crossover.fsm.dispatch;

import crossover.fsm.Batch;
import crossover.fsm.ExecutorOptions;
import crossover.fsm.Machine;
import crossover.fsm.SubmittingExecutor;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;

/** A hop as an executor has it: the step submits its successor, which is the same task object again. */
public final class Resubmission implements SubmittingExecutor {
    private final Executor executor;
    private final ExecutorService service;
    private final int workers;

    public Resubmission(ExecutorService service, ExecutorOptions settings) {
        this.executor = settings.watched(service);
        this.service = service;
        this.workers = settings.parallelism();
    }

    @Override
    public void submit(Batch batch, Machine machine) {
        executor.execute(new Step(batch, machine, executor));
    }

    @Override
    public List<? extends Executor> workers(Batch batch) {
        return Collections.nCopies(workers, service);
    }

    @Override
    public void close() {
        service.shutdownNow();
    }

    /** One machine's step, again and again. */
    public record Step(Batch batch, Machine machine, Executor executor) implements Runnable {
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
