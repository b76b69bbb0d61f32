package crossover.fsm.executor;

import crossover.fsm.Batch;
import crossover.fsm.ExecutorKind;
import crossover.fsm.ExecutorOptions;
import crossover.fsm.Machine;
import crossover.fsm.MachineExecutor;
import crossover.fsm.Mode;
import crossover.fsm.Threads;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.Executor;
import jdk.internal.vm.Continuation;
import jdk.internal.vm.ContinuationScope;

/**
 * What virtual threads are made of, without their scheduler: {@code jdk.internal.vm.Continuation} on one thread. A hop
 * yields to a round robin; in direct mode a state runs the next as a continuation of its own inside itself.
 */
public final class ContinuationLoop extends ExecutorKind {
    public ContinuationLoop() {
        super("continuation", Threads.ONE, Mode.DIRECT, Mode.HOP);
    }

    @Override
    protected boolean takesArrivals() {
        return false;
    }

    @Override
    protected boolean keepsItsStack() {
        return true;
    }

    @Override
    protected Optional<String> reasonAgainstPinning(Mode mode) {
        return Optional.of("a continuation cannot yield across a native frame");
    }

    @Override
    protected MachineExecutor start(ExecutorOptions settings) {
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
        new Continuation(Scope.MACHINES, () -> {
                    if (machine.step()) {
                        enter(machine);
                    }
                })
                .run();
    }

    /** Apart, since the JDK hands it out to those forks only that are told to. */
    private static final class Scope {
        private static final ContinuationScope MACHINES = new ContinuationScope("machine");
    }

    private static final class RoundRobin implements MachineExecutor {
        private final ArrayDeque<Runnable> queue = new ArrayDeque<>();
        private final ExecutorOptions settings;
        private final Executor executor;

        RoundRobin(ExecutorOptions settings) {
            this.settings = settings;
            executor = settings.watched(queue::add);
        }

        @Override
        public void handOver(Batch batch) {
            for (int i = 0; i < batch.size(); i++) {
                Machine machine = batch.machine(i);
                Runnable walk = settings.under(() -> walk(batch, machine));
                executor.execute(new Coroutine(new Continuation(Scope.MACHINES, walk)));
            }
        }

        @Override
        public void finish(Batch batch) throws InterruptedException {
            for (Runnable task = queue.poll(); task != null; task = queue.poll()) {
                task.run();
            }
            batch.await();
        }

        private static void walk(Batch batch, Machine machine) {
            while (machine.step()) {
                Continuation.yield(Scope.MACHINES);
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
