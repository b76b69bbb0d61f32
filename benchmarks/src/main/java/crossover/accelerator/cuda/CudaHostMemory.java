package crossover.accelerator.cuda;

import static crossover.accelerator.cuda.Cuda.check;

import crossover.accelerator.ElementType;
import crossover.accelerator.OperandLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import jcuda.Pointer;
import jcuda.driver.JCudaDriver;

/**
 * Memory that Java sees, by how the driver sees it.
 *
 * @param segment for Java
 * @param pointer to the segment, for the driver
 * @param base to what the driver allocated, which may start before the segment
 * @param offset from there to the segment, in bytes
 * @param release gives the memory back; does nothing where the collector does
 */
record CudaHostMemory(MemorySegment segment, Pointer pointer, Pointer base, int offset, Runnable release) {
    /** What the driver aligns its own memory to. */
    private static final int ALIGNMENT = 256;

    private CudaHostMemory(MemorySegment segment, Pointer pointer, Runnable release) {
        this(segment, pointer, pointer, 0, release);
    }

    static CudaHostMemory onHeap(ElementType type, long length, int offset) {
        long bytes = length * ElementType.BYTES;
        return switch (type) {
            case INT -> {
                int[] array = OperandLayout.ints(length, offset);
                yield new CudaHostMemory(MemorySegment.ofArray(array).asSlice(0, bytes), Pointer.to(array), () -> {});
            }
            case FLOAT -> {
                float[] array = OperandLayout.floats(length, offset);
                yield new CudaHostMemory(MemorySegment.ofArray(array).asSlice(0, bytes), Pointer.to(array), () -> {});
            }
        };
    }

    static CudaHostMemory direct(long bytes, int offset) {
        Arena arena = Arena.ofShared();
        MemorySegment segment = OperandLayout.direct(arena, bytes, offset);
        return new CudaHostMemory(segment, Pointer.to(segment.asByteBuffer()), arena::close);
    }

    /**
     * Page-locked.
     *
     * @param offset rounded down to what every device can address
     * @param flags of {@code cuMemHostAlloc}: 0, or {@code CU_MEMHOSTALLOC_DEVICEMAP}
     */
    static CudaHostMemory locked(long bytes, int offset, int flags, String device) {
        int start = OperandLayout.place(offset, ALIGNMENT);
        long whole = start + bytes;
        Pointer base = new Pointer();
        check(JCudaDriver.cuMemHostAlloc(base, whole, flags), "cuMemHostAlloc(" + whole + " bytes)", device);
        MemorySegment segment = MemorySegment.ofBuffer(base.getByteBuffer(start, Math.toIntExact(bytes)));
        return new CudaHostMemory(
                segment,
                base.withByteOffset(start),
                base,
                start,
                () -> check(JCudaDriver.cuMemFreeHost(base), "cuMemFreeHost", device));
    }
}
