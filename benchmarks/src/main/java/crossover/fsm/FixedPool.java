package crossover.fsm;

import java.util.concurrent.Executors;

/** {@link Executors#newFixedThreadPool}: all workers share one locked queue; with timers, one locked heap. */
final class FixedPool {
    private FixedPool() {}

    static MachineExecutor open(Settings settings) {
        return settings.mode() == Mode.TIMED
                ? new Rescheduling(Executors.newScheduledThreadPool(settings.parallelism()), settings)
                : new Resubmission(Executors.newFixedThreadPool(settings.parallelism()), settings);
    }
}
