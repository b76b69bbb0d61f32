package crossover.fsm.dispatch;

import crossover.fsm.Batch;
import crossover.fsm.ExecutorOptions;
import crossover.fsm.Machine;
import crossover.fsm.MachineExecutor;
import crossover.fsm.SubmittingExecutor;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;

/** A pool of its own, never the common one: a queue a worker, taken first in first out or last in first out. */
public final class ForkJoin {
    private ForkJoin() {}

    public static MachineExecutor open(ExecutorOptions settings, boolean fifo) {
        ForkJoinPool pool = pool(settings.parallelism(), fifo);
        return switch (settings.mode()) {
            case SPAWN_JOIN -> new Forking(pool, settings);
            case TIMED -> new Rescheduling(pool, settings);
            default -> new Resubmission(pool, settings);
        };
    }

    public static ForkJoinPool pool(int parallelism, boolean fifo) {
        return new ForkJoinPool(parallelism, ForkJoinPool.defaultForkJoinWorkerThreadFactory, null, fifo);
    }

    /** The machine's task forks a child for each state and joins it, which mostly means running it itself. */
    private static final class Forking implements SubmittingExecutor {
        private final ForkJoinPool pool;
        private final ExecutorOptions settings;

        Forking(ForkJoinPool pool, ExecutorOptions settings) {
            this.pool = pool;
            this.settings = settings;
        }

        @Override
        public void submit(Batch batch, Machine machine) {
            pool.execute(() -> {
                while (new Child(machine, settings).fork().join()) {}
                batch.finished(machine);
            });
        }

        @Override
        public List<? extends Executor> workers(Batch batch) {
            return Collections.nCopies(settings.parallelism(), pool);
        }

        @Override
        public void close() {
            pool.shutdownNow();
        }
    }

    private static final class Child extends RecursiveTask<Boolean> {
        private static final long serialVersionUID = 1;

        private final transient Machine machine;
        private final transient ExecutorOptions settings;

        Child(Machine machine, ExecutorOptions settings) {
            this.machine = machine;
            this.settings = settings;
        }

        @Override
        protected Boolean compute() {
            return settings.step(machine);
        }
    }
}
