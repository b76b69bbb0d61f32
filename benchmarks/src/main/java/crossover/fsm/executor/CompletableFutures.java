package crossover.fsm.executor;

import crossover.fsm.Batch;
import crossover.fsm.ExecutorKind;
import crossover.fsm.ExecutorOptions;
import crossover.fsm.Machine;
import crossover.fsm.MachineExecutor;
import crossover.fsm.Mode;
import crossover.fsm.SubmittingExecutor;
import crossover.fsm.Threads;
import crossover.fsm.dispatch.ForkJoin;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;

/**
 * {@code CompletableFuture}. A hop supplies each step to the pool and composes the next on its result; composing alone,
 * on futures that are complete, runs inline and is the direct mode.
 */
public final class CompletableFutures extends ExecutorKind {
    public CompletableFutures() {
        super("future", Threads.POOL, Mode.DIRECT, Mode.HOP, Mode.TIMED);
    }

    /** Composing on futures that are complete runs on the thread that composes. */
    @Override
    public Threads threads(Mode mode) {
        return mode == Mode.DIRECT ? Threads.ONE : super.threads(mode);
    }

    @Override
    protected MachineExecutor start(ExecutorOptions settings) {
        return settings.mode() == Mode.DIRECT ? CompletableFutures::runInline : new Hop(settings);
    }

    private static void runInline(Batch batch) {
        for (int i = 0; i < batch.size(); i++) {
            Machine machine = batch.machine(i);
            walkInline(machine).join();
            batch.record(machine);
        }
    }

    private static CompletableFuture<Boolean> walkInline(Machine machine) {
        return CompletableFuture.completedFuture(machine.step())
                .thenCompose(goesOn -> goesOn ? walkInline(machine) : CompletableFuture.completedFuture(false));
    }

    /** The JDK's delays are counted down by a thread of their own; what it hands on runs here. */
    private static final class Hop implements SubmittingExecutor {
        private final ForkJoinPool pool;
        private final Executor executor;
        private final boolean timed;

        Hop(ExecutorOptions settings) {
            pool = ForkJoin.pool(settings.parallelism(), true);
            Executor watched = settings.watched(pool);
            timed = settings.mode() == Mode.TIMED;
            executor = timed
                    ? CompletableFuture.delayedExecutor(settings.waitMillis(), TimeUnit.MILLISECONDS, watched)
                    : watched;
        }

        @Override
        public void submit(Batch batch, Machine machine) {
            if (timed) {
                pool.execute(() -> begin(batch, machine)); // Its first wait begins there.
            } else {
                begin(batch, machine);
            }
        }

        private void begin(Batch batch, Machine machine) {
            CompletableFuture<Void> _ = walk(machine).thenRun(() -> batch.finished(machine));
        }

        private CompletableFuture<Boolean> walk(Machine machine) {
            return CompletableFuture.supplyAsync(machine::step, executor)
                    .thenCompose(goesOn -> goesOn ? walk(machine) : CompletableFuture.completedFuture(false));
        }

        @Override
        public List<? extends Executor> workers(Batch batch) {
            return Collections.nCopies(pool.getParallelism(), pool);
        }

        @Override
        public void close() {
            pool.shutdownNow();
        }
    }
}
