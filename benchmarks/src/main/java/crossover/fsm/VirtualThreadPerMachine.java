package crossover.fsm;

/** A virtual thread a machine; a hop is {@link Thread#yield}. */
final class VirtualThreadPerMachine implements SubmittingExecutor {
    private final VirtualThreads threads;
    private final Settings settings;

    VirtualThreadPerMachine(Settings settings) {
        threads = VirtualThreads.open(settings);
        this.settings = settings;
    }

    @Override
    public void submit(Batch batch, Machine machine) {
        threads.start(settings.under(
                switch (settings.mode()) {
                    case SPAWN_JOIN -> () -> ThreadPerMachine.spawnAndJoin(batch, machine, threads::start);
                    case TIMED -> () -> sleep(batch, machine);
                    default -> () -> walk(batch, machine);
                }));
    }

    /** A pinned thread blocks its carrier, which the operating system dispatches: each return from a sleep counts as one. */
    private void sleep(Batch batch, Machine machine) {
        boolean pinned = settings.suspension().pinned();
        ThreadPerMachine.sleep(batch, machine, settings.waitMillis(), pinned ? settings::step : Machine::step);
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
