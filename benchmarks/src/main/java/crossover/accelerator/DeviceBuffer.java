package crossover.accelerator;

import java.lang.foreign.MemorySegment;

/**
 * One operand: memory that Java sees, memory that the device sees, and the data path between them. Java may touch
 * {@link #host()} from the start and after each {@link #download()}, until the next {@link #upload()}; the device
 * computes between the two. Owned by whoever allocated it, and closed before its accelerator.
 */
public interface DeviceBuffer extends AutoCloseable {

    /** The Java side, in native byte order. Look it up again after each {@link #download()}: a mapping may move. */
    MemorySegment host();

    /** The Java side to be filled anew, all of it: what it holds before is anything. */
    default MemorySegment rewritten() {
        return host();
    }

    long bytes();

    /** Passes the content to the device. May return before the copy is done; later launches wait for it. */
    void upload();

    /** Waits for what was launched, passes the content back and returns when Java can read it. */
    void download();

    /** Lets the device write an output, whose content need not arrive: does nothing but on a mapping. */
    default void lend() {}

    /** Takes an input back, which keeps what Java wrote there; sure only after the next {@link #download()} of any buffer. */
    default void reclaim() {}

    @Override
    void close();
}
