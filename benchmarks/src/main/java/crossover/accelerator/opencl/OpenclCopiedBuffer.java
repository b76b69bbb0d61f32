package crossover.accelerator.opencl;

import crossover.accelerator.ElementType;
import crossover.accelerator.OperandLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jocl.Pointer;
import org.jocl.cl_mem;
import org.jspecify.annotations.Nullable;

/** Java memory and device memory with copies between them: the paths heap and direct. */
final class OpenclCopiedBuffer implements OpenclMemory {
    private final OpenclAccelerator accelerator;
    private final MemorySegment host;
    private final Pointer hostPointer;
    private final @Nullable Arena arena;
    private final cl_mem memory;

    private OpenclCopiedBuffer(
            OpenclAccelerator accelerator, MemorySegment host, Pointer hostPointer, @Nullable Arena arena, int offset) {
        this.accelerator = accelerator;
        this.host = host;
        this.hostPointer = hostPointer;
        this.arena = arena;
        this.memory = accelerator.allocate(host.byteSize(), 0, offset);
    }

    static OpenclCopiedBuffer onHeap(OpenclAccelerator accelerator, ElementType type, long length, int offset) {
        long bytes = length * ElementType.BYTES;
        return switch (type) {
            case INT -> {
                int[] array = OperandLayout.ints(length, offset);
                MemorySegment host = MemorySegment.ofArray(array).asSlice(0, bytes);
                yield new OpenclCopiedBuffer(accelerator, host, Pointer.to(array), null, offset);
            }
            case FLOAT -> {
                float[] array = OperandLayout.floats(length, offset);
                MemorySegment host = MemorySegment.ofArray(array).asSlice(0, bytes);
                yield new OpenclCopiedBuffer(accelerator, host, Pointer.to(array), null, offset);
            }
        };
    }

    static OpenclCopiedBuffer direct(OpenclAccelerator accelerator, long bytes, int offset) {
        Arena arena = Arena.ofShared();
        MemorySegment host = OperandLayout.direct(arena, bytes, offset);
        return new OpenclCopiedBuffer(accelerator, host, Pointer.to(host.asByteBuffer()), arena, offset);
    }

    @Override
    public MemorySegment host() {
        return host;
    }

    @Override
    public void upload() {
        accelerator.write(memory, host.byteSize(), hostPointer);
    }

    @Override
    public void download() {
        accelerator.read(memory, host.byteSize(), hostPointer);
    }

    @Override
    public void close() {
        try {
            accelerator.finish();
            accelerator.release(memory);
        } finally {
            if (arena != null) {
                arena.close();
            }
        }
    }

    @Override
    public long bytes() {
        return host.byteSize();
    }

    @Override
    public cl_mem memory() {
        return memory;
    }
}
