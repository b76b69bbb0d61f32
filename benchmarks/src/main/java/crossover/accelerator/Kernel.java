package crossover.accelerator;

/** A compiled kernel with its extent and arguments fixed, so that a launch costs a launch and nothing else. */
public interface Kernel extends AutoCloseable {

    /** Enqueues one launch and returns at once. */
    void launch();

    @Override
    void close();
}
