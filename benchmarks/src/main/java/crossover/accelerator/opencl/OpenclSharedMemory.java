package crossover.accelerator.opencl;

import crossover.accelerator.DeviceException;
import java.nio.ByteBuffer;
import org.jocl.CL;
import org.jocl.Pointer;
import org.jocl.cl_command_queue;
import org.jocl.cl_context;
import org.jocl.cl_event;
import org.jocl.cl_kernel;
import org.jspecify.annotations.Nullable;

/**
 * Shared virtual memory: one address on both sides. Coarse-grained, it is mapped for the host to have it. It lies where the
 * platform puts it, since JOCL loses the address of what begins further on.
 *
 * @param view of the memory for Java
 */
record OpenclSharedMemory(cl_context context, Pointer pointer, ByteBuffer view, long bytes) implements OpenclMappable {
    /** @param flags {@code CL_MEM_SVM_FINE_GRAIN_BUFFER}, or 0 */
    static OpenclSharedMemory allocate(OpenclAccelerator accelerator, long bytes, long flags) {
        cl_context context = accelerator.context();
        Pointer pointer = CL.clSVMAlloc(context, CL.CL_MEM_READ_WRITE | flags, bytes, 0);
        if (pointer == null) {
            throw new DeviceException(accelerator.selector(), "clSVMAlloc(" + bytes + " bytes)", "no memory", "");
        }
        return new OpenclSharedMemory(context, pointer, pointer.getByteBuffer(0, bytes), bytes);
    }

    @Override
    public String call(boolean maps) {
        return maps ? "clEnqueueSVMMap" : "clEnqueueSVMUnmap";
    }

    @Override
    public ByteBuffer map(cl_command_queue queue, How how, @Nullable cl_event event, int[] code) {
        code[0] = CL.clEnqueueSVMMap(queue, how.waits(), how.purpose(), pointer, bytes, 0, null, event);
        return view;
    }

    @Override
    public int unmap(cl_command_queue queue, ByteBuffer mapping, @Nullable cl_event event) {
        return CL.clEnqueueSVMUnmap(queue, pointer, 0, null, event);
    }

    @Override
    public int setAsArgument(cl_kernel kernel, int index) {
        return CL.clSetKernelArgSVMPointer(kernel, index, pointer);
    }

    @Override
    public void release() {
        CL.clSVMFree(context, pointer);
    }
}
