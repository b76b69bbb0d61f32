package crossover.fsm.executor;

import crossover.fsm.Batch;
import crossover.fsm.ExecutorKind;
import crossover.fsm.ExecutorOptions;
import crossover.fsm.MachineExecutor;
import crossover.fsm.Mode;
import crossover.fsm.Threads;
import crossover.fsm.Trace;
import crossover.fsm.Transitions;

/** The floor: a loop over the packed table, whose only branch is the one that ends it. */
public final class TableLoop extends ExecutorKind {
    public TableLoop() {
        super("table", Threads.ONE, Mode.DIRECT);
    }

    @Override
    protected boolean stepsMachines() {
        return false;
    }

    @Override
    protected boolean isFloor() {
        return true;
    }

    @Override
    protected MachineExecutor start(ExecutorOptions settings) {
        return TableLoop::run;
    }

    private static void run(Batch batch) {
        for (int i = 0; i < batch.size(); i++) {
            long bits = batch.word(i);
            long trace = Trace.EMPTY;
            int state = Transitions.START;
            int count = 0;
            while (state != Transitions.END) {
                state = Transitions.next(state, bits);
                bits >>>= 1;
                trace = Trace.extend(trace, state);
                count++;
            }
            batch.record(i, trace, count);
        }
    }
}
