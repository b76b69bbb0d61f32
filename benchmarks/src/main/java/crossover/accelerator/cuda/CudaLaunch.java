package crossover.accelerator.cuda;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.CUfunction;

/**
 * {@code cuLaunchKernel} with everything that it takes laid out in native memory once. JCuda's own call marshals its
 * arguments anew each time, with global references and critical sections: some microseconds, where the driver itself takes two.
 */
final class CudaLaunch implements AutoCloseable {
    /** The function, grid and block by axis, shared memory, the stream, the parameters, extra ones. */
    private static final MethodHandle CALL = Linker.nativeLinker()
            .downcallHandle(
                    SymbolLookup.libraryLookup(CudaLibrary.name(), Arena.global())
                            .findOrThrow("cuLaunchKernel"),
                    FunctionDescriptor.of(
                            JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT,
                            JAVA_LONG, JAVA_LONG, JAVA_LONG));

    private static final long NONE = 0;

    private final Arena arena = Arena.ofShared();
    private final long function;
    private final Grid grid;
    private final long parameters;

    CudaLaunch(Function function, Grid grid, Object... arguments) {
        this.function = function.handle();
        this.grid = grid;
        MemorySegment pointers = arena.allocate(ADDRESS, Math.max(1, arguments.length));
        for (int index = 0; index < arguments.length; index++) {
            pointers.setAtIndex(ADDRESS, index, value(arguments[index]));
        }
        this.parameters = pointers.address();
    }

    private MemorySegment value(Object argument) {
        return switch (argument) {
            case CudaBuffer buffer -> arena.allocateFrom(JAVA_LONG, new Address(buffer.address()).number());
            case Integer value -> arena.allocateFrom(JAVA_INT, value);
            case Long value -> arena.allocateFrom(JAVA_LONG, value);
            case Float value -> arena.allocateFrom(JAVA_FLOAT, value);
            default ->
                throw new IllegalArgumentException(
                        "a kernel does not take a " + argument.getClass().getSimpleName());
        };
    }

    /** In the current context, on its default stream. @return the driver's answer */
    int call() {
        try {
            return (int) CALL.invokeExact(
                    function, grid.x(), grid.y(), 1, grid.blockX(), grid.blockY(), 1, 0, NONE, parameters, NONE);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("cuLaunchKernel cannot be called", e);
        }
    }

    @Override
    public void close() {
        arena.close();
    }

    /** A function whose handle can be told. */
    static final class Function extends CUfunction {
        private long handle() {
            return getNativePointer();
        }
    }

    /** The same of an address on the device. */
    private static final class Address extends CUdeviceptr {
        Address(CUdeviceptr address) {
            super(address);
        }

        long number() {
            return getNativePointer() + getByteOffset();
        }
    }
}
