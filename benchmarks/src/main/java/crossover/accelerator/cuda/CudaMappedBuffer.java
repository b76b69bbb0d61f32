package crossover.accelerator.cuda;

import static crossover.accelerator.cuda.Cuda.check;

import java.lang.foreign.MemorySegment;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.JCudaDriver;

/** Page-locked memory that the device computes on across the bus: zero copy. */
final class CudaMappedBuffer implements CudaBuffer {
    private final CudaAccelerator accelerator;
    private final CudaHostMemory host;
    private final CUdeviceptr address;

    private CudaMappedBuffer(CudaAccelerator accelerator, CudaHostMemory host, CUdeviceptr address) {
        this.accelerator = accelerator;
        this.host = host;
        this.address = address;
    }

    static CudaMappedBuffer allocate(CudaAccelerator accelerator, long bytes, int offset) {
        CudaHostMemory host =
                CudaHostMemory.locked(bytes, offset, JCudaDriver.CU_MEMHOSTALLOC_DEVICEMAP, accelerator.selector());
        CUdeviceptr address = new CUdeviceptr();
        try {
            check(
                    JCudaDriver.cuMemHostGetDevicePointer(address, host.base(), 0),
                    "cuMemHostGetDevicePointer",
                    accelerator.selector());
        } catch (RuntimeException e) {
            host.release().run();
            throw e;
        }
        return new CudaMappedBuffer(accelerator, host, address.withByteOffset(host.offset()));
    }

    @Override
    public MemorySegment host() {
        return host.segment();
    }

    @Override
    public long bytes() {
        return host.segment().byteSize();
    }

    /** Nothing to do: a later launch sees what the host wrote before it. */
    @Override
    public void upload() {}

    @Override
    public void download() {
        accelerator.finish();
    }

    @Override
    public CUdeviceptr address() {
        return address;
    }

    @Override
    public void close() {
        try {
            accelerator.finish();
        } finally {
            host.release().run();
        }
    }
}
