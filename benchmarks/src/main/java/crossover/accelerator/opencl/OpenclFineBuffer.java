package crossover.accelerator.opencl;

import crossover.accelerator.OperandLayout;
import java.lang.foreign.MemorySegment;
import org.jocl.CL;
import org.jocl.cl_kernel;

/** Shared virtual memory, fine-grained: both sides have it at any time, and nobody says so. */
final class OpenclFineBuffer implements OpenclBuffer {
    private final OpenclAccelerator accelerator;
    private final OpenclSharedMemory memory;
    private final MemorySegment host;

    private OpenclFineBuffer(OpenclAccelerator accelerator, OpenclSharedMemory memory) {
        this.accelerator = accelerator;
        this.memory = memory;
        this.host = MemorySegment.ofBuffer(memory.view());
    }

    static OpenclFineBuffer allocate(OpenclAccelerator accelerator, long bytes) {
        return new OpenclFineBuffer(
                accelerator, OpenclSharedMemory.allocate(accelerator, bytes, CL.CL_MEM_SVM_FINE_GRAIN_BUFFER));
    }

    @Override
    public MemorySegment host() {
        return host;
    }

    @Override
    public long bytes() {
        return memory.bytes();
    }

    /** It lies where Java worked on it last. */
    @Override
    public void upload() {
        OperandLayout.touch(host);
    }

    @Override
    public void download() {
        accelerator.finish();
        OperandLayout.touch(host);
    }

    @Override
    public int setAsArgument(cl_kernel kernel, int index) {
        return memory.setAsArgument(kernel, index);
    }

    @Override
    public void close() {
        try {
            accelerator.finish();
        } finally {
            memory.release();
        }
    }
}
