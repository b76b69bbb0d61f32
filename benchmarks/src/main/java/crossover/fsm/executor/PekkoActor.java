package crossover.fsm.executor;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import crossover.fsm.Batch;
import crossover.fsm.ExecutorKind;
import crossover.fsm.ExecutorOptions;
import crossover.fsm.Machine;
import crossover.fsm.MachineExecutor;
import crossover.fsm.Mode;
import crossover.fsm.StartingGate;
import crossover.fsm.SubmittingExecutor;
import crossover.fsm.Threads;
import crossover.fsm.dispatch.ForkJoin;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.dispatch.DispatcherPrerequisites;
import org.apache.pekko.dispatch.ExecutorServiceConfigurator;
import org.apache.pekko.dispatch.ExecutorServiceFactory;
import org.jspecify.annotations.Nullable;

/**
 * Pekko: a typed actor a machine; a hop is a message to itself, one message a turn ({@code throughput = 1}). Actors can
 * only be made by an actor, the guardian; each machine's life includes its start and its end.
 */
public final class PekkoActor extends ExecutorKind {
    public PekkoActor() {
        super("pekko", Threads.POOL, Mode.HOP);
    }

    @Override
    protected Optional<String> unavailable() {
        return missing("org.apache.pekko.actor.typed.ActorSystem");
    }

    /** The start and the end of an actor are messages of the system. */
    @Override
    protected int dispatchesALife() {
        return 6;
    }

    @Override
    protected MachineExecutor start(ExecutorOptions settings) {
        return new Actors(settings);
    }

    private static final class Actors implements SubmittingExecutor {
        @SuppressWarnings("InlineFormatString") // Nine lines, better read apart from what fills them.
        private static final String CONFIGURATION = """
                pekko.loglevel = OFF
                pekko.stdout-loglevel = OFF
                pekko.log-dead-letters = off
                pekko.actor.default-dispatcher {
                  executor = "%2$s"
                  throughput = 1
                  fork-join-executor { parallelism-min = %1$d, parallelism-max = %1$d }
                }
                """;

        private final ActorSystem<Start> system;
        private final int workers;
        private volatile @Nullable StartingGate gate;

        Actors(ExecutorOptions settings) {
            workers = settings.parallelism();
            String executor = "fork-join-executor";
            if (settings.count() != null) {
                executor = Watched.class.getName();
                Watched.next(settings);
            }
            Config config = ConfigFactory.parseString(CONFIGURATION.formatted(settings.parallelism(), executor))
                    .withFallback(ConfigFactory.load());
            system = ActorSystem.create(guardian(), "machines", config);
        }

        @Override
        public void submit(Batch batch, Machine machine) {
            system.tell(new Start(batch, machine.index(), machine.index() + 1));
        }

        @Override
        public List<? extends Executor> workers(Batch batch) {
            return Collections.nCopies(workers, system.executionContext()::execute);
        }

        /** The guardian makes all actors in one turn, and waits in it where they are held. */
        @Override
        public void handOver(Batch batch) throws InterruptedException {
            StartingGate guardians = gate;
            system.tell(new Start(batch, 0, batch.size()));
            if (guardians != null) {
                guardians.awaitAll();
            }
        }

        /** One worker is left to the guardian, which has a gate of its own. */
        @Override
        public Runnable hold(Batch batch) throws InterruptedException {
            Runnable others = StartingGate.close(workers(batch).subList(1, workers));
            StartingGate guardians = new StartingGate(1);
            gate = guardians;
            return () -> {
                gate = null;
                guardians.open();
                others.run();
            };
        }

        @Override
        public void close() {
            system.terminate();
            system.getWhenTerminated().toCompletableFuture().join();
        }

        private Behavior<Start> guardian() {
            return Behaviors.receive((context, start) -> {
                for (int i = start.from; i < start.to; i++) {
                    context.spawnAnonymous(actor(start.batch, start.batch.machine(i)))
                            .tell(Step.TAKE);
                }
                StartingGate guardians = gate;
                if (guardians != null) {
                    guardians.pass();
                }
                return Behaviors.same();
            });
        }

        /** From a machine's index to that of another, not included. */
        private record Start(Batch batch, int from, int to) {}

        private enum Step {
            TAKE
        }

        private static Behavior<Step> actor(Batch batch, Machine machine) {
            return Behaviors.receive((context, step) -> {
                if (machine.step()) {
                    context.getSelf().tell(step);
                    return Behaviors.same();
                }
                batch.finished(machine);
                return Behaviors.stopped();
            });
        }

        /** The dispatcher's executor in an unmeasured pass: Pekko makes it by its name, so the settings wait in a field. */
        static final class Watched extends ExecutorServiceConfigurator {
            private static volatile @Nullable ExecutorOptions next;

            private final ExecutorOptions settings = Objects.requireNonNull(next);

            private static void next(ExecutorOptions settings) {
                next = settings;
            }

            @SuppressWarnings("unused") // Called by Pekko.
            public Watched(Config config, DispatcherPrerequisites prerequisites) {
                super(config, prerequisites);
            }

            @Override
            public ExecutorServiceFactory createExecutorServiceFactory(String id, ThreadFactory threads) {
                return () -> new WatchedPool(settings);
            }
        }

        private static final class WatchedPool extends AbstractExecutorService {
            private final ForkJoinPool pool;
            private final Executor watched;

            WatchedPool(ExecutorOptions settings) {
                pool = ForkJoin.pool(settings.parallelism(), true);
                watched = settings.watched(pool);
            }

            @Override
            public void execute(Runnable task) {
                watched.execute(task);
            }

            @Override
            public void shutdown() {
                pool.shutdown();
            }

            @Override
            public List<Runnable> shutdownNow() {
                return pool.shutdownNow();
            }

            @Override
            public boolean isShutdown() {
                return pool.isShutdown();
            }

            @Override
            public boolean isTerminated() {
                return pool.isTerminated();
            }

            @Override
            public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
                return pool.awaitTermination(timeout, unit);
            }
        }
    }
}
