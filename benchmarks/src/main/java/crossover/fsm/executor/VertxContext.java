package crossover.fsm.executor;

import crossover.fsm.Batch;
import crossover.fsm.ExecutorKind;
import crossover.fsm.ExecutorOptions;
import crossover.fsm.Machine;
import crossover.fsm.MachineExecutor;
import crossover.fsm.Mode;
import crossover.fsm.SubmittingExecutor;
import crossover.fsm.Threads;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.VertxInternal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/** Vert.x: a machine stays on its event-loop context, and a hop is {@code runOnContext} from within it. */
public final class VertxContext extends ExecutorKind {
    public VertxContext() {
        super("vertx", Threads.POOL, Mode.HOP, Mode.TIMED);
    }

    @Override
    protected Optional<String> unavailable() {
        return missing("io.vertx.core.Vertx");
    }

    @Override
    protected MachineExecutor start(ExecutorOptions settings) {
        return new Contexts(settings);
    }

    private static final class Contexts implements SubmittingExecutor {
        private final Vertx vertx;
        private final List<ContextInternal> contexts;
        private final ExecutorOptions settings;

        Contexts(ExecutorOptions settings) {
            this.settings = settings;
            vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(settings.parallelism()));
            contexts = Stream.generate(((VertxInternal) vertx)::createEventLoopContext)
                    .limit(settings.parallelism())
                    .toList();
        }

        @Override
        public void submit(Batch batch, Machine machine) {
            Step step = new Step(batch, machine, contexts.get(batch.worker(machine, contexts.size())));
            if (settings.mode() == Mode.TIMED) {
                step.context.runOnContext(ignored -> step.schedule()); // Its first wait begins there.
            } else {
                step.schedule();
            }
        }

        @Override
        public List<? extends Executor> workers(Batch batch) {
            return contexts.stream().map(Contexts::executor).toList();
        }

        private static Executor executor(ContextInternal context) {
            return task -> context.runOnContext(ignored -> task.run());
        }

        @Override
        public void close() {
            vertx.close().await();
        }

        private final class Step {
            private final Batch batch;
            private final Machine machine;
            private final ContextInternal context;
            private final Runnable watched = settings.watched(this::take);
            private final Handler<Void> turn = ignored -> watched.run();

            Step(Batch batch, Machine machine, ContextInternal context) {
                this.batch = batch;
                this.machine = machine;
                this.context = context;
            }

            void schedule() {
                if (settings.mode() == Mode.TIMED) {
                    context.setTimer(settings.waitMillis(), tick -> watched.run());
                } else {
                    context.runOnContext(turn);
                }
            }

            private void take() {
                if (machine.step()) {
                    schedule();
                } else {
                    batch.finished(machine);
                }
            }
        }
    }
}
