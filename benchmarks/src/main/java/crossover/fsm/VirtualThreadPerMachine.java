package crossover.fsm;

/** A virtual thread a machine; a hop is {@link Thread#yield}. */
final class VirtualThreadPerMachine implements SubmittingExecutor {
    private final VirtualThreads threads;
    private final Mode mode;

    VirtualThreadPerMachine(Settings settings) {
        threads = VirtualThreads.open(settings);
        mode = settings.mode();
    }

    @Override
    public void submit(Batch batch, Machine machine) {
        threads.start(
                switch (mode) {
                    case SPAWN_JOIN -> () -> ThreadPerMachine.spawnAndJoin(batch, machine, threads::start);
                    case TIMED -> () -> ThreadPerMachine.sleep(batch, machine, Machine::step);
                    default -> () -> walk(batch, machine);
                });
    }

    @SuppressWarnings("ThreadPriorityCheck") // The yield is what is measured.
    private static void walk(Batch batch, Machine machine) {
        while (machine.step()) {
            Thread.yield();
        }
        batch.finished(machine);
    }

    @Override
    public Runnable hold(Batch batch) throws InterruptedException {
        return threads.hold();
    }

    @Override
    public void close() {
        threads.close();
    }
}
