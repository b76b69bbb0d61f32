package crossover.accelerator.opencl;

import crossover.accelerator.ElementType;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jocl.Pointer;
import org.jocl.cl_mem;
import org.jspecify.annotations.Nullable;

/** Java memory and device memory with copies between them: the paths heap and direct. */
final class CopiedBuffer implements OpenclBuffer {
    /** The largest base alignment that OpenCL devices ask for. */
    private static final long ALIGNMENT = 128;

    private final OpenclAccelerator accelerator;
    private final MemorySegment host;
    private final Pointer hostPointer;
    private final @Nullable Arena arena;
    private final cl_mem memory;

    private CopiedBuffer(
            OpenclAccelerator accelerator, MemorySegment host, Pointer hostPointer, @Nullable Arena arena) {
        this.accelerator = accelerator;
        this.host = host;
        this.hostPointer = hostPointer;
        this.arena = arena;
        this.memory = accelerator.allocate(host.byteSize(), 0);
    }

    static CopiedBuffer onHeap(OpenclAccelerator accelerator, ElementType type, long length) {
        return switch (type) {
            case INT -> {
                int[] array = new int[Math.toIntExact(length)];
                yield new CopiedBuffer(accelerator, MemorySegment.ofArray(array), Pointer.to(array), null);
            }
            case FLOAT -> {
                float[] array = new float[Math.toIntExact(length)];
                yield new CopiedBuffer(accelerator, MemorySegment.ofArray(array), Pointer.to(array), null);
            }
        };
    }

    static CopiedBuffer direct(OpenclAccelerator accelerator, long bytes) {
        Arena arena = Arena.ofShared();
        MemorySegment host = arena.allocate(bytes, ALIGNMENT);
        return new CopiedBuffer(accelerator, host, Pointer.to(host.asByteBuffer()), arena);
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
