package crossover.fsm.dispatch;

import crossover.fsm.StartingGate;
import org.jspecify.annotations.Nullable;

/** Platform threads that wait at their start while a batch is held. Used by one thread at a time. */
public final class GatedThreads {
    private @Nullable StartingGate gate;

    /**
     * @param threads how many are started next
     * @return what lets them go
     */
    public Runnable hold(int threads) {
        StartingGate closed = new StartingGate(threads);
        gate = closed;
        return () -> {
            gate = null;
            closed.open();
        };
    }

    /** A thread that runs the task once it is let go. */
    public void start(Runnable task) {
        StartingGate closed = gate;
        startAtOnce(
                closed == null
                        ? task
                        : () -> {
                            closed.pass();
                            task.run();
                        });
    }

    /** Returns when all that were started wait. */
    public void awaitAll() throws InterruptedException {
        StartingGate closed = gate;
        if (closed != null) {
            closed.awaitAll();
        }
    }

    /** A thread that nothing holds. */
    public static Thread startAtOnce(Runnable task) {
        return Thread.ofPlatform().daemon().start(task);
    }
}
