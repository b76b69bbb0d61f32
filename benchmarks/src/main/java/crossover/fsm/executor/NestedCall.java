package crossover.fsm.executor;

import crossover.fsm.Batch;
import crossover.fsm.ExecutorKind;
import crossover.fsm.ExecutorOptions;
import crossover.fsm.Machine;
import crossover.fsm.MachineExecutor;
import crossover.fsm.Mode;
import crossover.fsm.Threads;

/** A state calls the next, as plain methods: what the article's {@code yield from} amounts to without coroutines. */
public final class NestedCall extends ExecutorKind {
    public NestedCall() {
        super("call", Threads.ONE, Mode.DIRECT);
    }

    @Override
    protected boolean isFloor() {
        return true;
    }

    @Override
    protected MachineExecutor start(ExecutorOptions settings) {
        return NestedCall::run;
    }

    private static void run(Batch batch) {
        for (int i = 0; i < batch.size(); i++) {
            Machine machine = batch.machine(i);
            enter(machine);
            batch.record(machine);
        }
    }

    private static void enter(Machine machine) {
        if (machine.step()) {
            enter(machine);
        }
    }
}
