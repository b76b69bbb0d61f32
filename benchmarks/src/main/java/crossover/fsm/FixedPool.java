package crossover.fsm;

import java.util.concurrent.Executors;

/** {@link Executors#newFixedThreadPool}: all workers share one locked queue. */
final class FixedPool {
    private FixedPool() {}

    static MachineExecutor open(Settings settings) {
        return new Resubmission(Executors.newFixedThreadPool(settings.parallelism()), settings);
    }
}
