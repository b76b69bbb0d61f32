package crossover.accelerator.opencl;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import crossover.accelerator.OperandLayout;
import crossover.accelerator.Phase;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import org.jocl.CL;
import org.jocl.cl_kernel;
import org.jspecify.annotations.Nullable;

/**
 * Memory that the device can use where it lies in the host's: mapped while Java has it, unmapped while the device has. Devices
 * with memory of their own copy at either, and only what the mapping's purpose demands: of an output nothing to the device, of an
 * input nothing back.
 */
final class OpenclMappedBuffer implements OpenclBuffer {
    private static final byte PROBE = 0x5A;

    private final OpenclAccelerator accelerator;
    private final long bytes;
    private final OpenclMappable memory;
    private @Nullable ByteBuffer mapping;

    /** Of the mapping that there is, or was. */
    private long flags;

    /** Whether the device has it as an output. */
    private boolean lent;

    /** Whether what Java wrote is there again when nothing is copied back, which the standard leaves open. */
    private boolean keepsContent;

    private OpenclMappedBuffer(OpenclAccelerator accelerator, OpenclMappable memory) {
        this.accelerator = accelerator;
        this.bytes = memory.bytes();
        this.memory = memory;
    }

    static OpenclMappedBuffer allocate(OpenclAccelerator accelerator, long bytes, int offset) {
        int start = OperandLayout.place(offset, accelerator.alignment());
        return mapped(
                accelerator,
                new OpenclMappedMemory(
                        accelerator, accelerator.allocate(bytes, CL.CL_MEM_ALLOC_HOST_PTR, start), bytes));
    }

    /** Shared virtual memory, coarse-grained. */
    static OpenclMappedBuffer shared(OpenclAccelerator accelerator, long bytes) {
        return mapped(accelerator, OpenclSharedMemory.allocate(accelerator, bytes, 0));
    }

    private static OpenclMappedBuffer mapped(OpenclAccelerator accelerator, OpenclMappable memory) {
        OpenclMappedBuffer buffer = new OpenclMappedBuffer(accelerator, memory);
        try {
            buffer.download();
            buffer.keepsContent = buffer.tryToKeep();
        } catch (RuntimeException e) {
            memory.release();
            throw e;
        }
        return buffer;
    }

    /** Platforms map the memory of the host in which the content has been all along; of others it must be copied back. */
    private boolean tryToKeep() {
        host().fill(PROBE);
        upload();
        map(CL.CL_MAP_WRITE_INVALIDATE_REGION, true);
        MemorySegment found = host();
        for (long at = 0; at < bytes; at++) {
            if (found.get(JAVA_BYTE, at) != PROBE) {
                return false;
            }
        }
        return true;
    }

    @Override
    public MemorySegment host() {
        return MemorySegment.ofBuffer(mapped());
    }

    /** What is mapped for reading is mapped again, since what were written there would not arrive. */
    @Override
    public MemorySegment rewritten() {
        if (flags == CL.CL_MAP_READ) {
            upload();
            map(CL.CL_MAP_WRITE_INVALIDATE_REGION, true);
        }
        return host();
    }

    /** For what it is mapped. */
    long flags() {
        return flags;
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
        accelerator.enqueue(Phase.UPLOAD, memory.call(false), (queue, event) -> memory.unmap(queue, passed, event));
    }

    @Override
    public void lend() {
        upload();
        lent = true;
    }

    @Override
    public void download() {
        map(lent ? CL.CL_MAP_READ : CL.CL_MAP_READ | CL.CL_MAP_WRITE, true);
    }

    @Override
    public void reclaim() {
        map(keepsContent ? CL.CL_MAP_WRITE_INVALIDATE_REGION : CL.CL_MAP_READ | CL.CL_MAP_WRITE, false);
    }

    private void map(long purpose, boolean wait) {
        if (mapping != null) {
            return;
        }
        accelerator.enqueue(Phase.DOWNLOAD, memory.call(true), (queue, event) -> {
            int[] code = new int[1];
            ByteBuffer mapped = memory.map(queue, new OpenclMappable.How(wait, purpose), event, code);
            mapping = code[0] == CL.CL_SUCCESS ? mapped : null;
            return code[0];
        });
        flags = purpose;
        lent = false;
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public int setAsArgument(cl_kernel kernel, int index) {
        return memory.setAsArgument(kernel, index);
    }

    @Override
    public void close() {
        try {
            if (mapping != null) {
                upload();
            }
            accelerator.finish();
        } finally {
            memory.release();
        }
    }
}
