package crossover.fsm;

import java.util.concurrent.Executors;

/** {@link Executors#newSingleThreadExecutor}: what an event loop is at its simplest. */
final class SingleThread {
    private SingleThread() {}

    static MachineExecutor open(Settings settings) {
        return settings.mode() == Mode.TIMED
                ? new Rescheduling(Executors.newSingleThreadScheduledExecutor(), settings.onOneThread())
                : new Resubmission(Executors.newSingleThreadExecutor(), settings.onOneThread());
    }
}
