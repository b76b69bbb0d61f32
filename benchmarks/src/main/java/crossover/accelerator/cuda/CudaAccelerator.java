package crossover.accelerator.cuda;

import static crossover.accelerator.cuda.Cuda.check;

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
import java.util.function.IntSupplier;
import jcuda.driver.CUcontext;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.JCudaDriver;
import org.jspecify.annotations.Nullable;

/** The primary context of one device, and its default stream. */
final class CudaAccelerator implements Accelerator {
    /** Which context a thread has: asking the driver at each call would show in the small sizes. */
    private static final ThreadLocal<@Nullable CUcontext> CURRENT = new ThreadLocal<>();

    private final CudaDevice device;
    private final CUcontext context;
    private @Nullable CudaRecording recording;

    private CudaAccelerator(CudaDevice device, CUcontext context) {
        this.device = device;
        this.context = context;
    }

    static Accelerator open(CudaDevice device) {
        CUcontext context = new CUcontext();
        check(
                JCudaDriver.cuDevicePrimaryCtxRetain(context, device.handle()),
                "cuDevicePrimaryCtxRetain",
                device.description().selector());
        return new CudaAccelerator(device, context);
    }

    @Override
    public DeviceDescription description() {
        return device.description();
    }

    @Override
    public DeviceBuffer buffer(DataPath path, ElementType type, long length) {
        makeCurrent();
        long bytes = Math.multiplyExact(length, (long) ElementType.BYTES);
        int offset = OperandLayout.next(bytes);
        DeviceBuffer buffer = switch (path) {
            case HEAP -> CudaCopiedBuffer.onHeap(this, type, length, offset);
            case DIRECT -> CudaCopiedBuffer.direct(this, bytes, offset);
            case PINNED -> CudaCopiedBuffer.pinned(this, bytes, offset);
            case MAPPED -> CudaMappedBuffer.allocate(this, bytes, offset);
        };
        OperandLayout.tell(buffer.host());
        return buffer;
    }

    @Override
    public Kernel kernel(KernelSource source, Extent extent, Object... arguments) {
        makeCurrent();
        return CudaKernel.load(this, source, extent, arguments);
    }

    /** Calls what enqueues a command, in this context. */
    void enqueue(Phase phase, String call, IntSupplier command) {
        makeCurrent();
        CudaRecording recorder = recording;
        check(recorder == null ? command.getAsInt() : recorder.enqueue(phase, command), call, selector());
    }

    @Override
    public DeviceTimes profile(Runnable work) {
        return record(true, work).orElseGet(() -> record(false, work).orElseThrow());
    }

    private Optional<DeviceTimes> record(boolean byDevice, Runnable work) {
        finish();
        CudaRecording recorder = new CudaRecording(selector(), byDevice);
        recording = recorder;
        try {
            work.run();
            finish();
            return recorder.times();
        } finally {
            recording = null;
            recorder.close();
        }
    }

    @Override
    public void copy(DeviceBuffer from, DeviceBuffer to) {
        CUdeviceptr source = ((CudaBuffer) from).address();
        CUdeviceptr target = ((CudaBuffer) to).address();
        long bytes = from.bytes();
        enqueue(Phase.KERNEL, "cuMemcpyDtoDAsync", () -> JCudaDriver.cuMemcpyDtoDAsync(target, source, bytes, null));
    }

    @Override
    public void finish() {
        makeCurrent();
        check(JCudaDriver.cuCtxSynchronize(), "cuCtxSynchronize", selector());
    }

    @Override
    public void close() {
        CURRENT.remove();
        check(JCudaDriver.cuDevicePrimaryCtxRelease(device.handle()), "cuDevicePrimaryCtxRelease", selector());
    }

    /** A context belongs to a thread, and whoever calls need not be the thread that opened it. */
    void makeCurrent() {
        if (CURRENT.get() != context) {
            check(JCudaDriver.cuCtxSetCurrent(context), "cuCtxSetCurrent", selector());
            CURRENT.set(context);
        }
    }

    CUdeviceptr allocate(long bytes) {
        CUdeviceptr memory = new CUdeviceptr();
        check(JCudaDriver.cuMemAlloc(memory, bytes), "cuMemAlloc(" + bytes + " bytes)", selector());
        return memory;
    }

    void free(CUdeviceptr memory) {
        check(JCudaDriver.cuMemFree(memory), "cuMemFree", selector());
    }

    String selector() {
        return device.description().selector();
    }
}
