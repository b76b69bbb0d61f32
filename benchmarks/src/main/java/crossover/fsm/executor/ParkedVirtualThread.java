package crossover.fsm.executor;

import crossover.fsm.Batch;
import crossover.fsm.ExecutorKind;
import crossover.fsm.ExecutorOptions;
import crossover.fsm.Machine;
import crossover.fsm.MachineExecutor;
import crossover.fsm.Mode;
import crossover.fsm.StartingGate;
import crossover.fsm.Threads;
import crossover.fsm.dispatch.ParkAndUnpark;
import crossover.fsm.dispatch.VirtualThreads;
import java.util.Optional;

/** A virtual thread a machine; a hop parks it, and another on the same carriers unparks it. */
public final class ParkedVirtualThread extends ExecutorKind {
    /** With fewer machines than this the wakers would cost as much as what they wake. */
    private static final int FEWEST_MACHINES = 1000;

    public ParkedVirtualThread() {
        super("virtual:park", Threads.POOL, Mode.HOP);
    }

    @Override
    protected Optional<String> reasonAgainst(int machines) {
        return machines >= FEWEST_MACHINES
                ? Optional.empty()
                : Optional.of(
                        "with fewer than %d machines the threads that wake them would be dispatched as often as they"
                                .formatted(FEWEST_MACHINES));
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
        return Optional.of("pinned machines would hold the carriers that the threads which wake them need");
    }

    @Override
    protected MachineExecutor start(ExecutorOptions settings) {
        return new OnCarriers(settings);
    }

    private static final class OnCarriers extends ParkAndUnpark {
        private final VirtualThreads threads;

        OnCarriers(ExecutorOptions settings) {
            super(settings, settings.parallelism());
            threads = VirtualThreads.open(settings);
        }

        @Override
        protected void start(Runnable walk) {
            threads.start(walk);
        }

        @Override
        public Runnable hold(Batch batch) throws InterruptedException {
            return StartingGate.close(threads.workers());
        }

        @Override
        protected void startWaker(Runnable waker) {
            threads.startHelper(waker);
        }

        @Override
        protected boolean step(Machine machine) {
            return machine.step();
        }

        @Override
        public void close() {
            threads.close();
        }
    }
}
