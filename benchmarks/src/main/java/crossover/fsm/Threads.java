package crossover.fsm;

/** What takes an executor's steps. */
public enum Threads {
    /** A single thread by nature, whatever parallelism is asked for. */
    ONE,
    /** As many threads as were asked for. */
    POOL,
    /** A thread for each machine: the operating system's scheduler has all processors, whatever is asked for. */
    ONE_A_MACHINE;

    /** How many can take steps at once where so many may. */
    public int atOnce(int parallelism) {
        return switch (this) {
            case ONE -> 1;
            case POOL -> parallelism;
            case ONE_A_MACHINE -> Runtime.getRuntime().availableProcessors();
        };
    }

    /** How many different ones may take part in a batch of so many machines; each child of theirs has one too. */
    int inAll(Mode mode, int parallelism, int machines) {
        return this != ONE_A_MACHINE ? atOnce(parallelism) : mode == Mode.SPAWN_JOIN ? Integer.MAX_VALUE : machines;
    }
}
