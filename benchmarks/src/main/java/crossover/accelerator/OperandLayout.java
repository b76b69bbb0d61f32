package crossover.accelerator;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where this JVM puts its operands. What lies at one distance modulo a page from what is read can take twice the time, so a run
 * gives each of its forks offsets of its own, and forks sample layouts instead of repeating one. Without offsets, as in a
 * plain run of JMH, all are 0.
 *
 * <p>Outside of the Java heap an operand starts its offset behind the start of a page, rounded down to the alignment that the
 * device asks for. In the heap its array is longer by its offset, which moves the array behind it: the collector lays arrays
 * that are used together side by side, but drops what only stands between them. Arrays of half a region of G1 and more start
 * at a region's start whatever is done.
 */
public final class OperandLayout {
    /** The system property with the offsets in bytes, comma-separated, one an operand in the order of allocation. */
    public static final String PROPERTY = "crossover.offsets";

    /** The distance in bytes at which addresses are taken for each other. */
    public static final int PAGE = 4096;

    /** Larger operands stay where they are: they must fit what the plan held against the device's largest allocation. */
    private static final long LARGEST = 64L << 20;

    /** The largest base alignment that OpenCL's devices with memory of the host ask for. */
    private static final int ALIGNMENT = 128;

    private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;
    private static final int[] OFFSETS = parse(System.getProperty(PROPERTY, ""));
    private static final AtomicInteger OPERANDS = new AtomicInteger();

    /** Not grown while there is room: an object made between two operands would lie between them. */
    private static int[] placed = new int[64];

    private static int placements;

    private OperandLayout() {}

    /** The offset in bytes of the next operand, a multiple of 8 below {@link #PAGE}; the offsets given are used in turn. */
    public static int next(long bytes) {
        return OFFSETS.length == 0 || bytes > LARGEST
                ? 0
                : OFFSETS[Math.floorMod(OPERANDS.getAndIncrement(), OFFSETS.length)];
    }

    /** An array of {@code length} elements and the offset. */
    public static int[] ints(long length, int offset) {
        return new int[withOffset(length, offset)];
    }

    /** An array of {@code length} elements and the offset. */
    public static float[] floats(long length, int offset) {
        return new float[withOffset(length, offset)];
    }

    /** Native memory that starts the offset behind the start of a page, rounded down to a multiple of 128. */
    public static MemorySegment direct(Arena arena, long bytes, int offset) {
        int start = place(offset, ALIGNMENT);
        return arena.allocate(start + bytes, PAGE).asSlice(start, bytes);
    }

    /** The offset rounded down to a multiple of the alignment: where the operand will be, and what is reported of it. */
    public static synchronized int place(int offset, int alignment) {
        if (placements == placed.length) {
            placed = Arrays.copyOf(placed, 2 * placements);
        }
        int start = offset - offset % alignment;
        placed[placements++] = start;
        return start;
    }

    /** By how much each operand of this JVM so far was moved, in bytes, in the order of their allocation. */
    public static synchronized List<Integer> placed() {
        return Arrays.stream(placed).limit(placements).boxed().toList();
    }

    private static int withOffset(long length, int offset) {
        place(offset, ElementType.BYTES);
        return Math.max(Math.toIntExact(length), (int) Math.min(length + offset / ElementType.BYTES, LONGEST_ARRAY));
    }

    private static int[] parse(String offsets) {
        return offsets.isEmpty()
                ? new int[0]
                : Arrays.stream(offsets.split(",")).mapToInt(Integer::parseInt).toArray();
    }
}
