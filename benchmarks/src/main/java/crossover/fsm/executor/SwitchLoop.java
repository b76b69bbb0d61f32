package crossover.fsm.executor;

import crossover.fsm.Batch;
import crossover.fsm.ExecutorKind;
import crossover.fsm.ExecutorOptions;
import crossover.fsm.MachineExecutor;
import crossover.fsm.Mode;
import crossover.fsm.Threads;
import crossover.fsm.Trace;
import crossover.fsm.Transitions;

/** The floor as one would write it: a loop around a {@code switch}, which the branch predictor has to guess. */
public class SwitchLoop extends ExecutorKind {
    public SwitchLoop() {
        this("switch");
    }

    SwitchLoop(String label) {
        super(label, Threads.ONE, Mode.DIRECT);
    }

    @Override
    protected final boolean stepsMachines() {
        return false;
    }

    @Override
    protected final boolean isFloor() {
        return true;
    }

    @Override
    protected final MachineExecutor start(ExecutorOptions settings) {
        return SwitchLoop::run;
    }

    private static void run(Batch batch) {
        for (int i = 0; i < batch.size(); i++) {
            walk(batch, i);
        }
    }

    @SuppressWarnings("RefactorSwitch") // Written as its readers would write it.
    private static void walk(Batch batch, int index) {
        long bits = batch.word(index);
        long trace = Trace.EMPTY;
        int state = Transitions.START;
        int count = 0;
        while (state != Transitions.END) {
            boolean one = (bits & 1) != 0;
            switch (state) {
                case Transitions.START -> state = one ? Transitions.S1 : Transitions.S2;
                case Transitions.S1 -> state = one ? Transitions.S2 : Transitions.S3;
                case Transitions.S2 -> state = one ? Transitions.S3 : Transitions.S1;
                default -> state = one ? Transitions.END : Transitions.S1;
            }
            bits >>>= 1;
            trace = Trace.extend(trace, state);
            count++;
        }
        batch.record(index, trace, count);
    }
}
