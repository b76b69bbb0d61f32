package crossover.fsm;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

/**
 * {@code CompletableFuture}. A hop supplies each step to the pool and composes the next on its result; composing alone,
 * on futures that are complete, runs inline and is the direct mode.
 */
final class CompletableFutures {
    private CompletableFutures() {}

    static MachineExecutor open(Settings settings) {
        return switch (settings.mode()) {
            case DIRECT -> new Inline();
            case HOP -> new Hop(settings);
        };
    }

    private static final class Inline implements MachineExecutor {
        @Override
        public void run(Batch batch) {
            for (int i = 0; i < batch.size(); i++) {
                Machine machine = batch.machine(i);
                walk(machine).join();
                batch.record(i, machine.trace(), machine.transitions());
            }
        }

        private static CompletableFuture<Boolean> walk(Machine machine) {
            return CompletableFuture.completedFuture(machine.step())
                    .thenCompose(goesOn -> goesOn ? walk(machine) : CompletableFuture.completedFuture(false));
        }
    }

    private static final class Hop implements MachineExecutor {
        private final ForkJoinPool pool;
        private final Executor executor;

        Hop(Settings settings) {
            pool = ForkJoin.pool(settings.parallelism(), true);
            executor = settings.watched(pool);
        }

        @Override
        public void run(Batch batch) throws InterruptedException {
            for (int i = 0; i < batch.size(); i++) {
                Machine machine = batch.machine(i);
                walk(machine).thenRun(() -> batch.finished(machine));
            }
            batch.await();
        }

        private CompletableFuture<Boolean> walk(Machine machine) {
            return CompletableFuture.supplyAsync(machine::step, executor)
                    .thenCompose(goesOn -> goesOn ? walk(machine) : CompletableFuture.completedFuture(false));
        }

        @Override
        public void close() {
            pool.shutdownNow();
        }
    }
}
