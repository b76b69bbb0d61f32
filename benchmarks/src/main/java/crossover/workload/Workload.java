package crossover.workload;

import crossover.accelerator.DeviceTimes;
import java.util.Optional;

/** A piece of work of one size on one device, ready to be timed. Used by one thread. */
public interface Workload extends AutoCloseable {

    /**
     * Does the work once and waits until it is done. Only this is timed.
     *
     * @return what holds the result, for the caller to consume
     */
    Object run();

    /** Does the work once more and asks the device what each part took; empty where nothing but the processor works. */
    Optional<DeviceTimes> profile();

    /** Puts the operands elsewhere in memory with what is in them, where that is possible between two runs. */
    default void layAnew() {}

    /** Before each run of work that is to find none of its operands in a cache: writes as much else as the cache holds. */
    default void cool() {}

    /** Fills in fresh inputs and makes every output wrong. */
    void prepare();

    /**
     * Compares every element with what the runs since {@link #prepare()} must have left.
     *
     * @throws CheckFailedException with the first element that differs
     */
    void check();

    @Override
    void close();

    /**
     * Before the timed part: one run from fresh inputs must be right. Also compiles and warms what a launch needs. Where
     * it fails it closes the workload, since nobody will come back for it.
     */
    default void begin() {
        try {
            checkOneRun();
            prepare();
        } catch (RuntimeException e) {
            try (this) {
                throw e;
            }
        }
    }

    /** After the timed part: what it left must be right, and one more run from fresh inputs too. */
    default void end() {
        check();
        checkOneRun();
    }

    private void checkOneRun() {
        prepare();
        run();
        check();
    }
}
