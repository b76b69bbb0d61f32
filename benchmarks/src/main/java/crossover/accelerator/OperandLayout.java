package crossover.accelerator;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Where this JVM puts its operands. What lies at one distance modulo a page from what is read can take twice the time, so a run
 * gives each of its forks a seed of its own, from which the fork draws how far each operand is moved; forks then sample layouts
 * instead of repeating one. Without a seed, as in a plain run of JMH, nothing is moved.
 *
 * <p>Outside of the Java heap an operand starts its offset behind the start of a page, rounded down to the alignment that the
 * device asks for. In the heap its array is longer by its offset, which moves the array behind it: the collector lays arrays
 * that are used together side by side, but drops what only stands between them. Arrays of half a region of G1 and more start
 * at a region's start whatever is done. So what is told of an operand is where it lies, not what was drawn for it.
 */
public final class OperandLayout {
    /** The system property with the seed. */
    public static final String PROPERTY = "crossover.layout";

    /** The distance in bytes at which addresses are taken for each other. */
    public static final int PAGE = 4096;

    /** Larger operands stay where they are: they must fit what the plan held against the device's largest allocation. */
    private static final long LARGEST = 64L << 20;

    /** The largest base alignment that OpenCL's devices with memory of the host ask for. */
    private static final int ALIGNMENT = 128;

    /** To this the JVM aligns its objects. */
    private static final int STEP = 8;

    private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    /** What a layout beside the one that is in use may take of the heap. */
    private static final int HEAP_SHARE = 8;

    private static final @Nullable SplittableRandom RANDOM = random(System.getProperty(PROPERTY, ""));
    private static final List<List<Integer>> TOLD = new ArrayList<>();

    /** Where what was read of memory goes, so that it is read. */
    private static int touched;

    private OperandLayout() {}

    /** How far the next operand is to be moved in bytes, a multiple of 8 below {@link #PAGE}. */
    public static synchronized int next(long bytes) {
        return RANDOM == null || bytes > LARGEST ? 0 : RANDOM.nextInt(PAGE / STEP) * STEP;
    }

    /** The offset rounded down to a multiple of the alignment. */
    public static int place(int offset, int alignment) {
        return offset - offset % alignment;
    }

    /** An array of {@code length} elements and the offset. */
    public static int[] ints(long length, int offset) {
        return new int[withOffset(length, offset)];
    }

    /** An array of {@code length} elements and the offset. */
    public static float[] floats(long length, int offset) {
        return new float[withOffset(length, offset)];
    }

    /** How long an array of that many elements is made in order to move the one behind it. */
    public static int lengthened(int length) {
        return withOffset(length, next((long) length * ElementType.BYTES));
    }

    private static int withOffset(long length, int offset) {
        return Math.max(Math.toIntExact(length), (int) Math.min(length + offset / ElementType.BYTES, LONGEST_ARRAY));
    }

    /** Whether arrays of so many bytes are to be laid anew, and fit the heap twice. */
    public static boolean mayMove(long bytes, int arrays) {
        return RANDOM != null
                && bytes <= LARGEST
                && bytes * arrays <= Runtime.getRuntime().maxMemory() / HEAP_SHARE;
    }

    /** Native memory that starts the offset behind the start of a page, rounded down to a multiple of 128. */
    public static MemorySegment direct(Arena arena, long bytes, int offset) {
        int start = place(offset, ALIGNMENT);
        return arena.allocate(start + bytes, PAGE).asSlice(start, bytes);
    }

    /** Reads memory a page at a time: what lies elsewhere comes home, as it does to whoever works on it in Java. */
    public static void touch(MemorySegment memory) {
        int read = 0;
        for (long at = 0; at < memory.byteSize(); at += PAGE) {
            read += memory.get(JAVA_BYTE, at);
        }
        touched = read;
    }

    /** Tells where operands lie that were laid together: bytes behind the start of a page. */
    public static synchronized List<Integer> tell(List<MemorySegment> operands) {
        List<Integer> layout = operands.stream().map(OperandLayout::inPage).toList();
        TOLD.add(layout);
        return layout;
    }

    /** Tells where one more operand of a device lies. */
    public static synchronized void tell(MemorySegment operand) {
        List<Integer> layout = new ArrayList<>(TOLD.isEmpty() ? List.of() : TOLD.removeLast());
        layout.add(inPage(operand));
        TOLD.add(List.copyOf(layout));
    }

    /** Where the operands of this JVM have lain so far, layout by layout. */
    public static synchronized List<List<Integer>> told() {
        return List.copyOf(TOLD);
    }

    private static int inPage(MemorySegment operand) {
        return (int) ((operand.isNative() ? operand.address() : ArrayAddress.of(operand)) % PAGE);
    }

    private static @Nullable SplittableRandom random(String seed) {
        return seed.isEmpty() ? null : new SplittableRandom(Long.parseLong(seed));
    }

    /** Apart, since to link a function of C takes a twelfth of a second. */
    private static final class ArrayAddress {
        /** Returns its first argument: the one way to the address of an array, which the collector may change at any time. */
        private static final MethodHandle MEMMOVE = Linker.nativeLinker()
                .downcallHandle(
                        Linker.nativeLinker().defaultLookup().findOrThrow("memmove"),
                        FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, JAVA_LONG),
                        Linker.Option.critical(true));

        static long of(MemorySegment array) {
            try {
                return ((MemorySegment) MEMMOVE.invokeExact(array, array, 0L)).address();
            } catch (Throwable e) {
                throw new IllegalStateException("memmove of nothing failed", e);
            }
        }
    }
}
