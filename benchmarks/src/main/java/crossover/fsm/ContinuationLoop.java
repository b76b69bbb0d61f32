package crossover.fsm;

import java.util.ArrayDeque;
import java.util.concurrent.Executor;
import jdk.internal.vm.Continuation;
import jdk.internal.vm.ContinuationScope;

/**
 * What virtual threads are made of, without their scheduler: {@code jdk.internal.vm.Continuation} on one thread. A hop
 * yields to a round robin; in direct mode a state runs the next as a continuation of its own inside itself.
 */
final class ContinuationLoop {
    private static final ContinuationScope SCOPE = new ContinuationScope("machine");

    private ContinuationLoop() {}

    static MachineExecutor open(Settings settings) {
        return settings.mode() == Mode.DIRECT ? ContinuationLoop::nest : new RoundRobin(settings);
    }

    private static void nest(Batch batch) {
        for (int i = 0; i < batch.size(); i++) {
            Machine machine = batch.machine(i);
            enter(machine);
            batch.record(machine);
        }
    }

    private static void enter(Machine machine) {
        new Continuation(SCOPE, () -> {
                    if (machine.step()) {
                        enter(machine);
                    }
                })
                .run();
    }

    private static final class RoundRobin implements MachineExecutor {
        private final ArrayDeque<Runnable> queue = new ArrayDeque<>();
        private final Settings settings;
        private final Executor executor;

        RoundRobin(Settings settings) {
            this.settings = settings;
            executor = settings.watched(queue::add);
        }

        @Override
        public void run(Batch batch) throws InterruptedException {
            for (int i = 0; i < batch.size(); i++) {
                Machine machine = batch.machine(i);
                Runnable walk = settings.under(() -> walk(batch, machine));
                executor.execute(new Coroutine(new Continuation(SCOPE, walk)));
            }
            for (Runnable task = queue.poll(); task != null; task = queue.poll()) {
                task.run();
            }
            batch.await();
        }

        private static void walk(Batch batch, Machine machine) {
            while (machine.step()) {
                Continuation.yield(SCOPE);
            }
            batch.finished(machine);
        }

        private final class Coroutine implements Runnable {
            private final Continuation continuation;

            Coroutine(Continuation continuation) {
                this.continuation = continuation;
            }

            @Override
            public void run() {
                continuation.run();
                if (!continuation.isDone()) {
                    executor.execute(this);
                }
            }
        }
    }
}
