package crossover.fsm.executor;

import crossover.fsm.Batch;
import crossover.fsm.ExecutorKind;
import crossover.fsm.ExecutorOptions;
import crossover.fsm.Machine;
import crossover.fsm.MachineExecutor;
import crossover.fsm.Mode;
import crossover.fsm.Threads;
import crossover.fsm.dispatch.GatedThreads;
import crossover.fsm.dispatch.ParkAndUnpark;
import crossover.fsm.dispatch.ThreadPerMachine;
import java.util.Optional;
import java.util.function.BiConsumer;

/** A platform thread a machine, scheduled by the operating system. */
public final class PlatformThreadPerMachine extends ExecutorKind {
    /** More threads than this are refused by many systems' limits. */
    private static final int MOST_MACHINES = 4096;

    public PlatformThreadPerMachine() {
        super("platform", Threads.ONE_A_MACHINE, Mode.HOP, Mode.SPAWN_JOIN, Mode.TIMED);
    }

    @Override
    protected Optional<String> reasonAgainst(int machines) {
        return machines <= MOST_MACHINES
                ? Optional.empty()
                : Optional.of(
                        "a platform thread for each of %d machines is more than systems allow; at most %d are started"
                                .formatted(machines, MOST_MACHINES));
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
    protected Optional<String> reasonAgainstWeighing() {
        return Optional.of("platform keeps a machine's stack outside of the heap");
    }

    @Override
    protected MachineExecutor start(ExecutorOptions settings) {
        return switch (settings.mode()) {
            case SPAWN_JOIN ->
                new Walking(
                        (batch, machine) -> ThreadPerMachine.spawnAndJoin(
                                batch, machine, child -> GatedThreads.startAtOnce(settings.watched(child))),
                        settings);
            case TIMED ->
                new Walking(
                        (batch, machine) ->
                                ThreadPerMachine.sleep(batch, machine, settings.waitMillis(), settings::step),
                        settings);
            default -> new OnProcessors(settings);
        };
    }

    /** Each thread takes its machine from start to end. */
    private static final class Walking implements MachineExecutor {
        private final GatedThreads threads = new GatedThreads();
        private final BiConsumer<Batch, Machine> walk;
        private final ExecutorOptions settings;

        Walking(BiConsumer<Batch, Machine> walk, ExecutorOptions settings) {
            this.walk = walk;
            this.settings = settings;
        }

        @Override
        public Runnable hold(Batch batch) {
            return threads.hold(batch.size());
        }

        @Override
        public void handOver(Batch batch) throws InterruptedException {
            for (int i = 0; i < batch.size(); i++) {
                Machine machine = batch.machine(i);
                threads.start(settings.under(() -> walk.accept(batch, machine)));
            }
            threads.awaitAll();
        }

        @Override
        public void finish(Batch batch) throws InterruptedException {
            batch.await();
        }
    }

    private static final class OnProcessors extends ParkAndUnpark {
        private final GatedThreads threads = new GatedThreads();
        private final ExecutorOptions settings;

        OnProcessors(ExecutorOptions settings) {
            super(settings, Runtime.getRuntime().availableProcessors());
            this.settings = settings;
        }

        @Override
        public Runnable hold(Batch batch) {
            return threads.hold(batch.size());
        }

        @Override
        public void handOver(Batch batch) throws InterruptedException {
            super.handOver(batch);
            threads.awaitAll();
        }

        @Override
        protected void start(Runnable walk) {
            threads.start(walk);
        }

        @Override
        protected void startWaker(Runnable waker) {
            GatedThreads.startAtOnce(waker);
        }

        /** The operating system's dispatches cannot be counted from outside: each return from parking counts as one. */
        @Override
        protected boolean step(Machine machine) {
            return settings.step(machine);
        }
    }
}
