package crossover.accelerator.cuda;

import static crossover.accelerator.cuda.Cuda.check;

import crossover.accelerator.ElementType;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import jcuda.Pointer;
import jcuda.driver.JCudaDriver;

/**
 * Memory that Java sees, by how the driver sees it.
 *
 * @param segment for Java
 * @param pointer for the driver
 * @param release gives the memory back; does nothing where the collector does
 */
record HostMemory(MemorySegment segment, Pointer pointer, Runnable release) {
    private static final long ALIGNMENT = 128;

    static HostMemory onHeap(ElementType type, long length) {
        return switch (type) {
            case INT -> {
                int[] array = new int[Math.toIntExact(length)];
                yield new HostMemory(MemorySegment.ofArray(array), Pointer.to(array), () -> {});
            }
            case FLOAT -> {
                float[] array = new float[Math.toIntExact(length)];
                yield new HostMemory(MemorySegment.ofArray(array), Pointer.to(array), () -> {});
            }
        };
    }

    static HostMemory direct(long bytes) {
        Arena arena = Arena.ofShared();
        MemorySegment segment = arena.allocate(bytes, ALIGNMENT);
        return new HostMemory(segment, Pointer.to(segment.asByteBuffer()), arena::close);
    }

    /**
     * Page-locked.
     *
     * @param flags of {@code cuMemHostAlloc}: 0, or {@code CU_MEMHOSTALLOC_DEVICEMAP}
     */
    static HostMemory locked(long bytes, int flags, String device) {
        Pointer pointer = new Pointer();
        check(JCudaDriver.cuMemHostAlloc(pointer, bytes, flags), "cuMemHostAlloc(" + bytes + " bytes)", device);
        MemorySegment segment = MemorySegment.ofBuffer(pointer.getByteBuffer(0, Math.toIntExact(bytes)));
        return new HostMemory(
                segment, pointer, () -> check(JCudaDriver.cuMemFreeHost(pointer), "cuMemFreeHost", device));
    }
}
