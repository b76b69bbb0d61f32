package crossover.fsm.executor;

import crossover.fsm.ExecutorKind;
import crossover.fsm.ExecutorOptions;
import crossover.fsm.MachineExecutor;
import crossover.fsm.Mode;
import crossover.fsm.Threads;
import crossover.fsm.dispatch.Resubmission;
import java.util.Optional;
import java.util.concurrent.Executors;

/** A made-up executor: what one costs to add is this file, and a line in {@code META-INF/services}. It runs when asked for. */
public final class WorkStealing extends ExecutorKind {
    public static final String LABEL = "made-up";

    public WorkStealing() {
        super(LABEL, Threads.POOL, Mode.HOP);
    }

    @Override
    protected Optional<String> reasonAgainst(int machines) {
        return machines <= 3000 ? Optional.empty() : Optional.of("made-up takes 3000 machines at most");
    }

    @Override
    protected MachineExecutor start(ExecutorOptions settings) {
        return new Resubmission(Executors.newWorkStealingPool(settings.parallelism()), settings);
    }
}
