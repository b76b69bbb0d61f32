package crossover.accelerator.opencl;

import java.nio.ByteBuffer;
import org.jocl.CL;
import org.jocl.cl_command_queue;
import org.jocl.cl_event;
import org.jocl.cl_kernel;
import org.jocl.cl_mem;
import org.jspecify.annotations.Nullable;

/** Memory that the platform allocated where the host can have it, too. */
record OpenclMappedMemory(OpenclAccelerator accelerator, cl_mem memory, long bytes) implements OpenclMappable {
    @Override
    public String call(boolean maps) {
        return maps ? "clEnqueueMapBuffer" : "clEnqueueUnmapMemObject";
    }

    @Override
    public @Nullable ByteBuffer map(cl_command_queue queue, How how, @Nullable cl_event event, int[] code) {
        return CL.clEnqueueMapBuffer(queue, memory, how.waits(), how.purpose(), 0, bytes, 0, null, event, code);
    }

    @Override
    public int unmap(cl_command_queue queue, ByteBuffer mapping, @Nullable cl_event event) {
        return CL.clEnqueueUnmapMemObject(queue, memory, mapping, 0, null, event);
    }

    @Override
    public int setAsArgument(cl_kernel kernel, int index) {
        return OpenclMemory.setAsArgument(kernel, index, memory);
    }

    @Override
    public void release() {
        accelerator.release(memory);
    }
}
