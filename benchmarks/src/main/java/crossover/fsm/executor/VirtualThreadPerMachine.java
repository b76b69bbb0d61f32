package crossover.fsm.executor;

import crossover.fsm.Batch;
import crossover.fsm.ExecutorKind;
import crossover.fsm.ExecutorOptions;
import crossover.fsm.Machine;
import crossover.fsm.MachineExecutor;
import crossover.fsm.Mode;
import crossover.fsm.SubmittingExecutor;
import crossover.fsm.Threads;
import crossover.fsm.dispatch.ThreadPerMachine;
import crossover.fsm.dispatch.VirtualThreads;
import crossover.results.shape.ExecutorShape;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/** A virtual thread a machine; a hop is {@link Thread#yield}. */
public final class VirtualThreadPerMachine extends ExecutorKind {
    public VirtualThreadPerMachine() {
        super("virtual", Threads.POOL, Mode.HOP, Mode.SPAWN_JOIN, Mode.TIMED);
    }

    @Override
    protected boolean keepsItsStack() {
        return true;
    }

    @Override
    protected boolean sleepsOnItsCarrier() {
        return true;
    }

    @Override
    protected Optional<String> reasonAgainstPinning(Mode mode) {
        return switch (mode) {
            case HOP -> Optional.of("a pinned virtual thread does not yield: it goes on without a dispatch");
            case SPAWN_JOIN -> Optional.of(VirtualThreads.CHILDREN_NEED_CARRIERS);
            default -> Optional.empty();
        };
    }

    @Override
    protected ExecutorShape.Family family() {
        return ExecutorShape.Family.VIRTUAL_THREADS;
    }

    @Override
    protected MachineExecutor start(ExecutorOptions settings) {
        return new Yielding(settings);
    }

    private static final class Yielding implements SubmittingExecutor {
        private final VirtualThreads threads;
        private final ExecutorOptions settings;

        Yielding(ExecutorOptions settings) {
            threads = VirtualThreads.open(settings);
            this.settings = settings;
        }

        @Override
        public void submit(Batch batch, Machine machine) {
            threads.start(settings.under(
                    switch (settings.mode()) {
                        case SPAWN_JOIN -> () -> ThreadPerMachine.spawnAndJoin(batch, machine, threads::start);
                        case TIMED -> () -> sleep(batch, machine);
                        default -> () -> walk(batch, machine);
                    }));
        }

        /** A pinned thread blocks its carrier, which the operating system dispatches: each return from a sleep counts as one. */
        private void sleep(Batch batch, Machine machine) {
            boolean pinned = settings.suspension().pinned();
            ThreadPerMachine.sleep(batch, machine, settings.waitMillis(), pinned ? settings::step : Machine::step);
        }

        @SuppressWarnings("ThreadPriorityCheck") // The yield is what is measured.
        private static void walk(Batch batch, Machine machine) {
            while (machine.step()) {
                Thread.yield();
            }
            batch.finished(machine);
        }

        @Override
        public List<? extends Executor> workers(Batch batch) {
            return threads.workers();
        }

        @Override
        public void close() {
            threads.close();
        }
    }
}
