package crossover.fsm;

/** A machine whose states have something to do. */
final class WorkingMachine extends Machine {
    private final Runnable work;

    WorkingMachine(int index, Runnable work) {
        super(index);
        this.work = work;
    }

    @Override
    public boolean step() {
        work.run();
        return super.step();
    }
}
