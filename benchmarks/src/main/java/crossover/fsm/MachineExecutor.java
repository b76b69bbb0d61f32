package crossover.fsm;

/**
 * One way to run machines. Opened by {@link ExecutorKind#open}; used by one thread at a time. Handing machines over and their
 * steps are two figures: where there are more machines than threads, {@link #finish} alone is timed.
 */
public interface MachineExecutor extends AutoCloseable {

    /** Hands every machine of a started batch over. Nothing, where machines run on the caller's thread from start to end. */
    default void handOver(Batch batch) throws InterruptedException {}

    /** Lets the machines go that were handed over, and returns when the last one has reached the end. */
    void finish(Batch batch) throws InterruptedException;

    /** Hands every machine over and returns when the last one has reached the end. */
    default void run(Batch batch) throws InterruptedException {
        handOver(batch);
        finish(batch);
    }

    /**
     * Keeps the machines of a batch that are handed over next from their first step until the result is run; by
     * {@link Batch#hold}. Nothing, where none takes a step before {@link #finish}.
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
