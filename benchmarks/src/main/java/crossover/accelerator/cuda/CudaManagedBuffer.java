package crossover.accelerator.cuda;

import static crossover.accelerator.cuda.Cuda.check;

import crossover.accelerator.DataPath;
import crossover.accelerator.OperandLayout;
import crossover.accelerator.Phase;
import java.lang.foreign.MemorySegment;
import jcuda.Pointer;
import jcuda.driver.CUdevice;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.CUmemAttach_flags;
import jcuda.driver.CUpointer_attribute;
import jcuda.driver.JCudaDriver;

/**
 * Unified memory: one address on both sides, whose pages the driver moves, at a word or because a side touches them. The host
 * touches it only while nothing runs: there are drivers that allow nothing else.
 */
final class CudaManagedBuffer implements CudaBuffer {
    /** What the driver aligns its own memory to. */
    private static final int ALIGNMENT = 256;

    private final CudaAccelerator accelerator;
    private final boolean prefetched;
    private final CUdeviceptr base;
    private final CUdeviceptr address;
    private final MemorySegment host;

    private CudaManagedBuffer(
            CudaAccelerator accelerator, boolean prefetched, CUdeviceptr base, int start, long bytes) {
        this.accelerator = accelerator;
        this.prefetched = prefetched;
        this.base = base;
        this.address = base.withByteOffset(start);
        this.host = onHost(base, start + bytes, accelerator.selector()).asSlice(start);
    }

    /** @param path whether it is told where to go */
    static CudaManagedBuffer allocate(CudaAccelerator accelerator, DataPath path, long bytes, int offset) {
        int start = OperandLayout.place(offset, ALIGNMENT);
        CUdeviceptr memory = new CUdeviceptr();
        check(
                JCudaDriver.cuMemAllocManaged(memory, start + bytes, CUmemAttach_flags.CU_MEM_ATTACH_GLOBAL),
                "cuMemAllocManaged(" + (start + bytes) + " bytes)",
                accelerator.selector());
        try {
            return new CudaManagedBuffer(accelerator, path == DataPath.MANAGED, memory, start, bytes);
        } catch (RuntimeException e) {
            accelerator.free(memory);
            throw e;
        }
    }

    @SuppressWarnings("restricted") // the driver's own memory, for as long as the buffer is there
    private static MemorySegment onHost(CUdeviceptr memory, long bytes, String device) {
        long[] at = new long[1];
        check(
                JCudaDriver.cuPointerGetAttribute(
                        Pointer.to(at), CUpointer_attribute.CU_POINTER_ATTRIBUTE_HOST_POINTER, memory),
                "cuPointerGetAttribute",
                device);
        return MemorySegment.ofAddress(at[0]).reinterpret(bytes);
    }

    @Override
    public MemorySegment host() {
        return host;
    }

    @Override
    public long bytes() {
        return host.byteSize();
    }

    /** What is told nothing lies where Java worked on it last. */
    @Override
    public void upload() {
        if (prefetched) {
            prefetch(Phase.UPLOAD, accelerator.handle());
        } else {
            OperandLayout.touch(host);
        }
    }

    @Override
    public void lend() {
        if (prefetched) {
            prefetch(Phase.UPLOAD, accelerator.handle());
        }
    }

    @Override
    public void reclaim() {
        if (prefetched) {
            prefetch(Phase.DOWNLOAD, JCudaDriver.CU_DEVICE_CPU);
        }
    }

    @Override
    public void download() {
        reclaim();
        accelerator.finish();
        if (!prefetched) {
            OperandLayout.touch(host);
        }
    }

    private void prefetch(Phase phase, CUdevice where) {
        accelerator.enqueue(
                phase,
                "cuMemPrefetchAsync",
                () -> JCudaDriver.cuMemPrefetchAsync(address, host.byteSize(), where, null));
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
            accelerator.free(base);
        }
    }
}
