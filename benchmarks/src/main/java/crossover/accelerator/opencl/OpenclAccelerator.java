package crossover.accelerator.opencl;

import static crossover.accelerator.opencl.Opencl.check;

import crossover.accelerator.Accelerator;
import crossover.accelerator.DataPath;
import crossover.accelerator.DeviceBuffer;
import crossover.accelerator.DeviceDescription;
import crossover.accelerator.ElementType;
import crossover.accelerator.Extent;
import crossover.accelerator.Kernel;
import crossover.accelerator.KernelSource;
import org.jocl.CL;
import org.jocl.Pointer;
import org.jocl.cl_command_queue;
import org.jocl.cl_context;
import org.jocl.cl_context_properties;
import org.jocl.cl_device_id;
import org.jocl.cl_mem;

/** One context and one in-order queue on one device. */
final class OpenclAccelerator implements Accelerator {
    private final OpenclDevice device;
    private final cl_context context;
    private final cl_command_queue queue;

    private OpenclAccelerator(OpenclDevice device, cl_context context, cl_command_queue queue) {
        this.device = device;
        this.context = context;
        this.queue = queue;
    }

    static Accelerator open(OpenclDevice device) {
        String selector = device.description().selector();
        cl_context_properties properties = new cl_context_properties();
        properties.addProperty(CL.CL_CONTEXT_PLATFORM, device.platform());
        int[] code = new int[1];
        cl_device_id[] ids = {device.id()};
        cl_context context = CL.clCreateContext(properties, 1, ids, null, null, code);
        check(code[0], "clCreateContext", selector);
        // The older call, because platforms of OpenCL 1.2 lack the newer one.
        @SuppressWarnings("deprecation")
        cl_command_queue queue = CL.clCreateCommandQueue(context, device.id(), 0, code);
        if (code[0] != CL.CL_SUCCESS) {
            CL.clReleaseContext(context);
        }
        check(code[0], "clCreateCommandQueue", selector);
        return new OpenclAccelerator(device, context, queue);
    }

    @Override
    public DeviceDescription description() {
        return device.description();
    }

    @Override
    public DeviceBuffer buffer(DataPath path, ElementType type, long length) {
        long bytes = Math.multiplyExact(length, (long) ElementType.BYTES);
        return switch (path) {
            case HEAP -> CopiedBuffer.onHeap(this, type, length);
            case DIRECT -> CopiedBuffer.direct(this, bytes);
            case PINNED -> PinnedBuffer.allocate(this, bytes);
            case MAPPED -> MappedBuffer.allocate(this, bytes);
        };
    }

    @Override
    public Kernel kernel(KernelSource source, Extent extent, Object... arguments) {
        return OpenclKernel.compile(this, source, extent, arguments);
    }

    @Override
    public void finish() {
        check(CL.clFinish(queue), "clFinish", selector());
    }

    @Override
    public void close() {
        try {
            check(CL.clReleaseCommandQueue(queue), "clReleaseCommandQueue", selector());
        } finally {
            check(CL.clReleaseContext(context), "clReleaseContext", selector());
        }
    }

    cl_mem allocate(long bytes, long flags) {
        int[] code = new int[1];
        cl_mem memory = CL.clCreateBuffer(context, CL.CL_MEM_READ_WRITE | flags, bytes, null, code);
        check(code[0], "clCreateBuffer", selector());
        return memory;
    }

    void write(cl_mem memory, long bytes, Pointer source, boolean wait) {
        check(
                CL.clEnqueueWriteBuffer(queue, memory, wait, 0, bytes, source, 0, null, null),
                "clEnqueueWriteBuffer",
                selector());
    }

    void read(cl_mem memory, long bytes, Pointer target) {
        check(
                CL.clEnqueueReadBuffer(queue, memory, true, 0, bytes, target, 0, null, null),
                "clEnqueueReadBuffer",
                selector());
    }

    void release(cl_mem memory) {
        check(CL.clReleaseMemObject(memory), "clReleaseMemObject", selector());
    }

    String selector() {
        return device.description().selector();
    }

    cl_context context() {
        return context;
    }

    cl_command_queue queue() {
        return queue;
    }

    cl_device_id deviceId() {
        return device.id();
    }
}
