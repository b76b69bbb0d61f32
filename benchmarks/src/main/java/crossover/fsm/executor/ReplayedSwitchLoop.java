package crossover.fsm.executor;

import crossover.fsm.InputBits;

/** Not an executor but a warning, run when asked for: the loop on so few words that the processor learns them. */
public final class ReplayedSwitchLoop extends SwitchLoop {
    public ReplayedSwitchLoop() {
        super("switch:replayed");
    }

    @Override
    public int words() {
        return InputBits.LEARNT_SET;
    }
}
