package crossover.fsm;

/** A platform thread a machine, scheduled by the operating system. */
final class PlatformThreadPerMachine {
    /** More threads than this are refused by many systems' limits. */
    static final int MOST_MACHINES = 4096;

    private PlatformThreadPerMachine() {}

    static MachineExecutor open(Settings settings) {
        return switch (settings.mode()) {
            case SPAWN_JOIN ->
                (SubmittingExecutor) (batch, machine) -> start(settings.under(
                        () -> ThreadPerMachine.spawnAndJoin(batch, machine, child -> start(settings.watched(child)))));
            case TIMED ->
                (SubmittingExecutor) (batch, machine) -> start(settings.under(
                        () -> ThreadPerMachine.sleep(batch, machine, settings.waitMillis(), settings::step)));
            default -> ParkAndUnpark.platform(settings, PlatformThreadPerMachine::start);
        };
    }

    private static Thread start(Runnable task) {
        return Thread.ofPlatform().daemon().start(task);
    }
}
