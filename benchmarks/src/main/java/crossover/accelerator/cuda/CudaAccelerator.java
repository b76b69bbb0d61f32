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
import jcuda.driver.CUdevice;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.JCudaDriver;
import org.jspecify.annotations.Nullable;

/** The primary context of one device, and its default stream. */
final class CudaAccelerator implements Accelerator {
    /** Which context a thread has: asking the driver at each call would show in the small sizes. */
    private static final ThreadLocal<@Nullable CUcontext> CURRENT = new ThreadLocal<>();

    private final CudaDevice device;
    private final CUcontext context;
    private @Nullable CudaRecorder recording;
    private @Nullable CudaSpin spin;

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
            case MANAGED, MANAGED_ON_DEMAND -> CudaManagedBuffer.allocate(this, path, bytes, offset);
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
        command(phase, false, call, command);
    }

    /** The same of a command that returns when it is done. */
    void perform(Phase phase, String call, IntSupplier command) {
        command(phase, true, call, command);
    }

    private void command(Phase phase, boolean waits, String call, IntSupplier command) {
        makeCurrent();
        CudaRecorder recorder = recording;
        check(recorder == null ? command.getAsInt() : recorder.enqueue(phase, waits, command), call, selector());
    }

    @Override
    public DeviceTimes profile(Runnable work) {
        makeCurrent();
        CudaSpin busy = busy(work);
        boolean again;
        Optional<DeviceTimes> times;
        do {
            CudaRecording recorder = new CudaRecording(selector(), busy);
            times = record(recorder, work);
            again = times.isPresent() && recorder.isLate() && busy.lengthen();
        } while (again);
        return times.orElseGet(() -> record(new CudaWallClock(), work).orElseThrow());
    }

    private CudaSpin busy(Runnable work) {
        if (spin != null) {
            return spin;
        }
        CudaSpin made = new CudaSpin(this);
        spin = made;
        // Whatever is done for the first time takes the host long.
        record(new CudaRecording(selector(), made), work);
        return made;
    }

    private Optional<DeviceTimes> record(CudaRecorder recorder, Runnable work) {
        finish();
        recording = recorder;
        try (recorder) {
            work.run();
            finish();
            return recorder.times();
        } finally {
            recording = null;
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
        if (recording != null) {
            recording.settle();
        }
        check(JCudaDriver.cuCtxSynchronize(), "cuCtxSynchronize", selector());
    }

    @Override
    public void close() {
        try {
            if (spin != null) {
                spin.close();
            }
        } finally {
            release();
        }
    }

    private void release() {
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

    CUdevice handle() {
        return device.handle();
    }

    String selector() {
        return device.description().selector();
    }
}
