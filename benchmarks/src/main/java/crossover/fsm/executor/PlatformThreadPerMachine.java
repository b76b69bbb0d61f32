package crossover.fsm.executor;

import crossover.fsm.ExecutorKind;
import crossover.fsm.ExecutorOptions;
import crossover.fsm.Machine;
import crossover.fsm.MachineExecutor;
import crossover.fsm.Mode;
import crossover.fsm.SubmittingExecutor;
import crossover.fsm.Threads;
import crossover.fsm.dispatch.ParkAndUnpark;
import crossover.fsm.dispatch.ThreadPerMachine;
import java.util.Optional;

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
                (SubmittingExecutor) (batch, machine) -> startThread(settings.under(() ->
                        ThreadPerMachine.spawnAndJoin(batch, machine, child -> startThread(settings.watched(child)))));
            case TIMED ->
                (SubmittingExecutor) (batch, machine) -> startThread(settings.under(
                        () -> ThreadPerMachine.sleep(batch, machine, settings.waitMillis(), settings::step)));
            default -> new OnProcessors(settings);
        };
    }

    private static Thread startThread(Runnable task) {
        return Thread.ofPlatform().daemon().start(task);
    }

    private static final class OnProcessors extends ParkAndUnpark {
        private final ExecutorOptions settings;

        OnProcessors(ExecutorOptions settings) {
            super(settings, Runtime.getRuntime().availableProcessors());
            this.settings = settings;
        }

        @Override
        protected Thread start(Runnable walk) {
            return startThread(walk);
        }

        @Override
        protected Thread startWaker(Runnable waker) {
            return startThread(waker);
        }

        /** The operating system's dispatches cannot be counted from outside: each return from parking counts as one. */
        @Override
        protected boolean step(Machine machine) {
            return settings.step(machine);
        }
    }
}
