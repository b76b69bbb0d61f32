package crossover.fsm;

/** A virtual thread a machine; a hop is {@link Thread#yield}. */
final class VirtualYield implements MachineExecutor {
    private final VirtualThreads threads;

    VirtualYield(Settings settings) {
        threads = VirtualThreads.open(settings);
    }

    @Override
    public void run(Batch batch) throws InterruptedException {
        for (int i = 0; i < batch.size(); i++) {
            Machine machine = batch.machine(i);
            threads.start(() -> walk(batch, machine));
        }
        batch.await();
    }

    private static void walk(Batch batch, Machine machine) {
        while (machine.step()) {
            Thread.yield();
        }
        batch.finished(machine);
    }

    @Override
    public void close() {
        threads.close();
    }
}
