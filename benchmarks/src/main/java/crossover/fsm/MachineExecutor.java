package crossover.fsm;

/** One way to run machines. Opened by {@link ExecutorKind#open}; used by one thread at a time. */
public interface MachineExecutor extends AutoCloseable {

    /** Hands every machine of a started batch over and returns when the last one has reached the end. */
    void run(Batch batch) throws InterruptedException;

    /** Stops the threads that it started. */
    @Override
    default void close() {}
}
