package crossover.fsm;

/** A state calls the next, as plain methods: what the article's {@code yield from} amounts to without coroutines. */
final class NestedCall implements MachineExecutor {

    @Override
    public void run(Batch batch) {
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
