package crossover.accelerator.opencl;

import static crossover.accelerator.opencl.Opencl.check;

import crossover.accelerator.Accelerator;
import crossover.accelerator.DataPath;
import crossover.accelerator.DeviceBuffer;
import crossover.accelerator.DeviceDescription;
import crossover.accelerator.DeviceTimes;
import crossover.accelerator.ElementType;
import crossover.accelerator.Extent;
import crossover.accelerator.Kernel;
import crossover.accelerator.KernelSource;
import crossover.accelerator.OperandLayout;
import crossover.accelerator.Phase;
import java.util.Optional;
import org.jocl.CL;
import org.jocl.Pointer;
import org.jocl.cl_buffer_region;
import org.jocl.cl_command_queue;
import org.jocl.cl_context;
import org.jocl.cl_context_properties;
import org.jocl.cl_device_id;
import org.jocl.cl_event;
import org.jocl.cl_mem;
import org.jspecify.annotations.Nullable;

/** One context and one in-order queue on one device. */
final class OpenclAccelerator implements Accelerator {
    private final OpenclDevice device;
    private final cl_context context;
    private final cl_command_queue queue;
    private @Nullable OpenclRecording recording;

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
        try {
            return new OpenclAccelerator(device, context, queue(context, device, 0));
        } catch (RuntimeException e) {
            CL.clReleaseContext(context);
            throw e;
        }
    }

    /** By the older call, because platforms of OpenCL 1.2 lack the newer one. */
    @SuppressWarnings("deprecation")
    private static cl_command_queue queue(cl_context context, OpenclDevice device, long properties) {
        int[] code = new int[1];
        cl_command_queue queue = CL.clCreateCommandQueue(context, device.id(), properties, code);
        check(code[0], "clCreateCommandQueue", device.description().selector());
        return queue;
    }

    /** A call that enqueues a command, on whichever queue, with an event where one is wanted. */
    interface Command {
        int enqueue(cl_command_queue queue, @Nullable cl_event event);
    }

    void enqueue(Phase phase, String call, Command command) {
        OpenclRecording recorder = recording;
        int code = recorder == null ? command.enqueue(queue, null) : recorder.enqueue(phase, command);
        check(code, call, selector());
    }

    @Override
    public DeviceTimes profile(Runnable work) {
        Optional<DeviceTimes> times = record(CL.CL_QUEUE_PROFILING_ENABLE, work);
        return times.orElseGet(() -> record(0, work).orElseThrow());
    }

    private Optional<DeviceTimes> record(long properties, Runnable work) {
        finish();
        cl_command_queue profiled = queue(context, device, properties);
        OpenclRecording recorder = new OpenclRecording(profiled, properties != 0);
        recording = recorder;
        try {
            work.run();
            check(CL.clFinish(profiled), "clFinish", selector());
            return recorder.times();
        } finally {
            recording = null;
            recorder.close();
            CL.clReleaseCommandQueue(profiled);
        }
    }

    @Override
    public void copy(DeviceBuffer from, DeviceBuffer to) {
        cl_mem source = ((OpenclMemory) from).memory();
        cl_mem target = ((OpenclMemory) to).memory();
        long bytes = from.bytes();
        enqueue(
                Phase.KERNEL,
                "clEnqueueCopyBuffer",
                (used, event) -> CL.clEnqueueCopyBuffer(used, source, target, 0, 0, bytes, 0, null, event));
    }

    @Override
    public DeviceDescription description() {
        return device.description();
    }

    @Override
    public DeviceBuffer buffer(DataPath path, ElementType type, long length) {
        long bytes = Math.multiplyExact(length, (long) ElementType.BYTES);
        int offset = OperandLayout.next(bytes);
        DeviceBuffer buffer = switch (path) {
            case HEAP -> OpenclCopiedBuffer.onHeap(this, type, length, offset);
            case DIRECT -> OpenclCopiedBuffer.direct(this, bytes, offset);
            case PINNED -> OpenclPinnedBuffer.allocate(this, bytes, offset);
            case MAPPED -> OpenclMappedBuffer.allocate(this, bytes, offset);
            case MANAGED -> OpenclMappedBuffer.shared(this, bytes);
            case MANAGED_ON_DEMAND -> OpenclFineBuffer.allocate(this, bytes);
        };
        OperandLayout.tell(buffer.host());
        return buffer;
    }

    @Override
    public Kernel kernel(KernelSource source, Extent extent, Object... arguments) {
        return OpenclKernel.compile(this, source, extent, arguments);
    }

    @Override
    public void finish() {
        OpenclRecording recorder = recording;
        check(CL.clFinish(recorder == null ? queue : recorder.queue()), "clFinish", selector());
    }

    @Override
    public void close() {
        try {
            check(CL.clReleaseCommandQueue(queue), "clReleaseCommandQueue", selector());
        } finally {
            SignalHandlers.putBack();
            check(CL.clReleaseContext(context), "clReleaseContext", selector());
        }
    }

    /** @param offset in bytes behind where the platform would put the memory, rounded down to what the device can address */
    cl_mem allocate(long bytes, long flags, int offset) {
        int start = offset - offset % alignment();
        int[] code = new int[1];
        cl_mem memory = CL.clCreateBuffer(context, CL.CL_MEM_READ_WRITE | flags, start + bytes, null, code);
        check(code[0], "clCreateBuffer", selector());
        return start == 0 ? memory : part(memory, start, bytes);
    }

    /** Bytes to which the device aligns its memory. */
    int alignment() {
        return Math.toIntExact(Opencl.number(device.id(), CL.CL_DEVICE_MEM_BASE_ADDR_ALIGN) / Byte.SIZE);
    }

    /** Keeps the whole for as long as the part is there. */
    private cl_mem part(cl_mem whole, long start, long bytes) {
        int[] code = new int[1];
        cl_mem part = CL.clCreateSubBuffer(
                whole, CL.CL_MEM_READ_WRITE, CL.CL_BUFFER_CREATE_TYPE_REGION, new cl_buffer_region(start, bytes), code);
        release(whole);
        check(code[0], "clCreateSubBuffer", selector());
        return part;
    }

    /** Waits: for a copy that does not, JOCL makes an event and wakes a thread that waits for it, at every call. */
    void write(cl_mem memory, long bytes, Pointer source) {
        enqueue(
                Phase.UPLOAD,
                "clEnqueueWriteBuffer",
                (used, event) -> CL.clEnqueueWriteBuffer(used, memory, true, 0, bytes, source, 0, null, event));
    }

    void read(cl_mem memory, long bytes, Pointer target) {
        enqueue(
                Phase.DOWNLOAD,
                "clEnqueueReadBuffer",
                (used, event) -> CL.clEnqueueReadBuffer(used, memory, true, 0, bytes, target, 0, null, event));
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

    cl_device_id deviceId() {
        return device.id();
    }
}
