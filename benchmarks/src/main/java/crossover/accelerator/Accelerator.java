package crossover.accelerator;

/**
 * An opened device behind CUDA or OpenCL. Everything enqueued runs in order. Used by one thread at a time, which need not
 * be the one that opened it. Every failed call throws a {@link DeviceException}.
 */
public interface Accelerator extends AutoCloseable {

    DeviceDescription description();

    /**
     * @param length elements; the Java side of {@code HEAP} holds at most 2^31 - 9, of every other path 2^29 - 1
     * @throws IllegalArgumentException for a length that the Java side cannot hold
     */
    DeviceBuffer buffer(DataPath path, ElementType type, long length);

    /**
     * Compiles a kernel and fixes its arguments.
     *
     * @param arguments in the kernel's order: {@link DeviceBuffer} of this accelerator, {@code Integer}, {@code Long},
     *     {@code Float}
     * @throws DeviceException with the compiler's log where it does not compile
     */
    Kernel kernel(KernelSource source, Extent extent, Object... arguments);

    /** Enqueues a copy on the device, between two buffers of this accelerator and of one size that are uploaded. */
    void copy(DeviceBuffer from, DeviceBuffer to);

    /** Waits until everything that was enqueued is done. */
    void finish();

    /**
     * Does the work, and measures what its commands take on the device. Slower than the work alone: for outside of what is
     * timed. Where the device's clock fails, the work is done twice.
     */
    DeviceTimes profile(Runnable work);

    @Override
    void close();
}
