package crossover.fsm.dispatch;

import crossover.fsm.Batch;
import crossover.fsm.ExecutorOptions;
import crossover.fsm.Machine;
import crossover.fsm.SubmittingExecutor;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Timed steps as a scheduled executor has them: the step schedules its successor. */
public final class Rescheduling implements SubmittingExecutor {
    private final ScheduledExecutorService service;
    private final ExecutorOptions settings;

    public Rescheduling(ScheduledExecutorService service, ExecutorOptions settings) {
        this.service = service;
        this.settings = settings;
    }

    @Override
    public void submit(Batch batch, Machine machine) {
        Runnable step = new Step(batch, machine);
        service.execute(() ->
                schedule(step)); // Its first wait begins when a worker takes it, not while others are handed over.
    }

    @SuppressWarnings("FutureReturnValueIgnored") // A step cannot fail, and the batch notices one that is lost.
    private void schedule(Runnable step) {
        service.schedule(settings.watched(step), settings.waitMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public List<? extends Executor> workers(Batch batch) {
        return Collections.nCopies(settings.parallelism(), service);
    }

    @Override
    public void close() {
        service.shutdownNow();
    }

    private final class Step implements Runnable {
        private final Batch batch;
        private final Machine machine;

        Step(Batch batch, Machine machine) {
            this.batch = batch;
            this.machine = machine;
        }

        @Override
        public void run() {
            if (machine.step()) {
                schedule(this);
            } else {
                batch.finished(machine);
            }
        }
    }
}
