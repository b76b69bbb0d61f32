package crossover.accelerator.opencl;

import java.nio.ByteBuffer;
import org.jocl.cl_command_queue;
import org.jocl.cl_event;
import org.jocl.cl_kernel;
import org.jspecify.annotations.Nullable;

/** Memory that the host has while it is mapped. */
interface OpenclMappable {
    long bytes();

    /** What {@link #map} and {@link #unmap} call. */
    String call(boolean maps);

    /**
     * @param how blocking or not, and for what purpose
     * @return where it is mapped; without a meaning where the code is none of success
     */
    @Nullable
    ByteBuffer map(cl_command_queue queue, How how, @Nullable cl_event event, int[] code);

    /** @return OpenCL's code */
    int unmap(cl_command_queue queue, ByteBuffer mapping, @Nullable cl_event event);

    /** @return OpenCL's code */
    int setAsArgument(cl_kernel kernel, int index);

    void release();

    /** @param purpose {@code CL_MAP_READ} and its like */
    record How(boolean waits, long purpose) {}
}
