package crossover.fsm.executor;

import crossover.fsm.ExecutorKind;
import crossover.fsm.ExecutorOptions;
import crossover.fsm.InputBits;
import crossover.fsm.MachineExecutor;
import crossover.fsm.Mode;
import crossover.fsm.Threads;

/** Not an executor but a warning, run when asked for: the loop on so few words that the processor learns them. */
public final class ReplayedSwitchLoop extends ExecutorKind {
    public ReplayedSwitchLoop() {
        super("switch:replayed", Threads.ONE, Mode.DIRECT);
    }

    @Override
    public int words() {
        return InputBits.LEARNT_SET;
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
        return SwitchLoop::run;
    }
}
