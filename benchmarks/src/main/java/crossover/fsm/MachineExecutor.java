package crossover.fsm;

/** One way to run machines. Opened by {@link ExecutorKind#open}; used by one thread at a time. */
public interface MachineExecutor extends AutoCloseable {

    /** Hands every machine of a started batch over and returns when the last one has reached the end. */
    void run(Batch batch) throws InterruptedException;

    /**
     * Keeps the machines of a batch that are handed over next from their first step until the result is run; by
     * {@link Batch#hold}. Nothing, where all are handed over before one can end anyway, or where handing over a machine
     * is to start a thread.
     *
     * @return what lets the machines go
     */
    default Runnable hold(Batch batch) throws InterruptedException {
        return () -> {};
    }

    /** Stops the threads that it started. */
    @Override
    default void close() {}
}
