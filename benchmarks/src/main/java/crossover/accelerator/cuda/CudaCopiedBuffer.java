package crossover.accelerator.cuda;

import crossover.accelerator.ElementType;
import crossover.accelerator.Phase;
import java.lang.foreign.MemorySegment;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.JCudaDriver;

/** Java memory and device memory with copies between them: the paths heap, direct and pinned. */
final class CudaCopiedBuffer implements CudaBuffer {
    private final CudaAccelerator accelerator;
    private final CudaHostMemory host;
    private final long bytes;
    private final CUdeviceptr address;
    private final boolean pinned;

    private CudaCopiedBuffer(CudaAccelerator accelerator, CudaHostMemory host, CUdeviceptr address, boolean pinned) {
        this.accelerator = accelerator;
        this.host = host;
        this.bytes = host.segment().byteSize();
        this.address = address;
        this.pinned = pinned;
    }

    static CudaCopiedBuffer onHeap(CudaAccelerator accelerator, ElementType type, long length, int offset) {
        return allocate(accelerator, CudaHostMemory.onHeap(type, length, offset), false);
    }

    static CudaCopiedBuffer direct(CudaAccelerator accelerator, long bytes, int offset) {
        return allocate(accelerator, CudaHostMemory.direct(bytes, offset), false);
    }

    static CudaCopiedBuffer pinned(CudaAccelerator accelerator, long bytes, int offset) {
        return allocate(accelerator, CudaHostMemory.locked(bytes, offset, 0, accelerator.selector()), true);
    }

    private static CudaCopiedBuffer allocate(CudaAccelerator accelerator, CudaHostMemory host, boolean pinned) {
        try {
            CUdeviceptr address = accelerator.allocate(host.segment().byteSize());
            return new CudaCopiedBuffer(accelerator, host, address, pinned);
        } catch (RuntimeException e) {
            host.release().run();
            throw e;
        }
    }

    @Override
    public MemorySegment host() {
        return host.segment();
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public void upload() {
        if (pinned) {
            accelerator.enqueue(
                    Phase.UPLOAD,
                    "cuMemcpyHtoDAsync",
                    () -> JCudaDriver.cuMemcpyHtoDAsync(address, host.pointer(), bytes, null));
        } else {
            accelerator.perform(
                    Phase.UPLOAD, "cuMemcpyHtoD", () -> JCudaDriver.cuMemcpyHtoD(address, host.pointer(), bytes));
        }
    }

    @Override
    public void download() {
        if (pinned) {
            accelerator.enqueue(
                    Phase.DOWNLOAD,
                    "cuMemcpyDtoHAsync",
                    () -> JCudaDriver.cuMemcpyDtoHAsync(host.pointer(), address, bytes, null));
            accelerator.finish();
        } else {
            accelerator.perform(
                    Phase.DOWNLOAD, "cuMemcpyDtoH", () -> JCudaDriver.cuMemcpyDtoH(host.pointer(), address, bytes));
        }
    }

    @Override
    public CUdeviceptr address() {
        return address;
    }

    @Override
    public void close() {
        accelerator.makeCurrent();
        try {
            // Frees after what still runs on it: the driver waits by itself.
            accelerator.free(address);
        } finally {
            host.release().run();
        }
    }
}
