package crossover.fsm;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Runs tasks above a native frame on the stack, across which no virtual thread leaves its carrier: it is pinned. The frame
 * is that of the C library's {@code bsearch}, which calls its comparison once where there is one element to find.
 */
public final class NativeFrame {
    private static final ThreadLocal<Runnable> TASK = new ThreadLocal<>();
    private static final MemorySegment ELEMENT = Arena.global().allocate(ValueLayout.JAVA_LONG);
    private static final MethodHandle SEARCH;
    private static final MemorySegment COMPARISON;

    static {
        Linker linker = Linker.nativeLinker();
        SEARCH = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("bsearch"),
                FunctionDescriptor.of(
                        ValueLayout.ADDRESS,
                        ValueLayout.ADDRESS,
                        ValueLayout.ADDRESS,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.ADDRESS));
        COMPARISON = linker.upcallStub(
                comparison(),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS),
                Arena.global());
    }

    private NativeFrame() {}

    /** Returns when the task has; the task must not throw, since no exception crosses a native frame. */
    public static void under(Runnable task) {
        TASK.set(task);
        try {
            MemorySegment _ = (MemorySegment) SEARCH.invokeExact(ELEMENT, ELEMENT, 1L, ELEMENT.byteSize(), COMPARISON);
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        } finally {
            TASK.remove();
        }
    }

    @SuppressWarnings("unused") // Called by bsearch.
    private static int compare(MemorySegment key, MemorySegment element) {
        TASK.get().run();
        return 0;
    }

    private static MethodHandle comparison() {
        try {
            return MethodHandles.lookup()
                    .findStatic(
                            NativeFrame.class,
                            "compare",
                            MethodType.methodType(int.class, MemorySegment.class, MemorySegment.class));
        } catch (ReflectiveOperationException missing) {
            throw new ExceptionInInitializerError(missing);
        }
    }
}
