package crossover.accelerator.opencl;

import crossover.accelerator.OperandLayout;
import crossover.accelerator.Phase;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import org.jocl.CL;
import org.jocl.cl_mem;
import org.jspecify.annotations.Nullable;

/** Memory that the device can use where it lies in the host's: mapped while Java has it, unmapped while the device has. */
final class OpenclMappedBuffer implements OpenclBuffer {
    private final OpenclAccelerator accelerator;
    private final long bytes;
    private final cl_mem memory;
    private @Nullable ByteBuffer mapping;

    private OpenclMappedBuffer(OpenclAccelerator accelerator, long bytes, cl_mem memory) {
        this.accelerator = accelerator;
        this.bytes = bytes;
        this.memory = memory;
    }

    static OpenclMappedBuffer allocate(OpenclAccelerator accelerator, long bytes, int offset) {
        int start = OperandLayout.place(offset, accelerator.alignment());
        OpenclMappedBuffer buffer = new OpenclMappedBuffer(
                accelerator, bytes, accelerator.allocate(bytes, CL.CL_MEM_ALLOC_HOST_PTR, start));
        try {
            buffer.download();
        } catch (RuntimeException e) {
            accelerator.release(buffer.memory);
            throw e;
        }
        return buffer;
    }

    @Override
    public MemorySegment host() {
        return MemorySegment.ofBuffer(mapped());
    }

    ByteBuffer mapped() {
        if (mapping == null) {
            throw new IllegalStateException("the device has the buffer; download it first");
        }
        return mapping;
    }

    @Override
    public void upload() {
        ByteBuffer passed = mapped();
        mapping = null;
        accelerator.enqueue(
                Phase.UPLOAD,
                "clEnqueueUnmapMemObject",
                (queue, event) -> CL.clEnqueueUnmapMemObject(queue, memory, passed, 0, null, event));
    }

    @Override
    public void lend() {
        upload();
    }

    @Override
    public void download() {
        map(true);
    }

    @Override
    public void reclaim() {
        map(false);
    }

    private void map(boolean wait) {
        if (mapping != null) {
            return;
        }
        accelerator.enqueue(Phase.DOWNLOAD, "clEnqueueMapBuffer", (queue, event) -> {
            int[] code = new int[1];
            mapping = CL.clEnqueueMapBuffer(
                    queue, memory, wait, CL.CL_MAP_READ | CL.CL_MAP_WRITE, 0, bytes, 0, null, event, code);
            return code[0];
        });
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
            if (mapping != null) {
                upload();
            }
            accelerator.finish();
        } finally {
            accelerator.release(memory);
        }
    }
}
