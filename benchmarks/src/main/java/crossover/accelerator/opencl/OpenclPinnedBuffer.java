package crossover.accelerator.opencl;

import java.lang.foreign.MemorySegment;
import org.jocl.Pointer;
import org.jocl.cl_mem;

/**
 * Device memory, and host memory that the platform allocated for fast copies and that stays mapped. OpenCL promises no page
 * lock; {@code CL_MEM_ALLOC_HOST_PTR} is how vendors' drivers are asked for one.
 */
final class OpenclPinnedBuffer implements OpenclMemory {
    private final OpenclAccelerator accelerator;
    private final long bytes;
    private final OpenclMappedBuffer staging;
    private final Pointer hostPointer;
    private final cl_mem memory;

    private OpenclPinnedBuffer(OpenclAccelerator accelerator, long bytes, OpenclMappedBuffer staging, cl_mem memory) {
        this.accelerator = accelerator;
        this.bytes = bytes;
        this.staging = staging;
        this.hostPointer = Pointer.to(staging.mapped());
        this.memory = memory;
    }

    static OpenclPinnedBuffer allocate(OpenclAccelerator accelerator, long bytes, int offset) {
        OpenclMappedBuffer staging = OpenclMappedBuffer.allocate(accelerator, bytes, offset);
        try {
            return new OpenclPinnedBuffer(accelerator, bytes, staging, accelerator.allocate(bytes, 0, offset));
        } catch (RuntimeException e) {
            staging.close();
            throw e;
        }
    }

    @Override
    public MemorySegment host() {
        return staging.host();
    }

    @Override
    public void upload() {
        accelerator.write(memory, bytes, hostPointer);
    }

    @Override
    public void download() {
        accelerator.read(memory, bytes, hostPointer);
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public cl_mem memory() {
        return memory;
    }

    @Override
    public void close() {
        try {
            accelerator.finish();
            accelerator.release(memory);
        } finally {
            staging.close();
        }
    }
}
