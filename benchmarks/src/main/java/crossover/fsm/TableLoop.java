package crossover.fsm;

/** The floor: a loop over the packed table, whose only branch is the one that ends it. */
final class TableLoop implements MachineExecutor {

    @Override
    public void run(Batch batch) {
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
