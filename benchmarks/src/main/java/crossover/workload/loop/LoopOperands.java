package crossover.workload.loop;

import crossover.accelerator.DeviceBuffer;
import crossover.accelerator.ElementType;
import crossover.accelerator.OperandLayout;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * The Java arrays of a loop on the processor, which can be laid anew: fresh ones, each as much longer as the next is to move,
 * behind one that serves as padding. Arrays that do not move for all that stay where they are from then on.
 *
 * @param <A> {@code int[]} or {@code float[]}
 */
public final class LoopOperands<A> {
    /** By chance one array in 512 falls on its old place. */
    private static final int MOST_UNMOVED = 2;

    private final int length;
    private final IntFunction<A> allocate;
    private final Function<A, MemorySegment> segment;
    private List<A> arrays;
    private List<Integer> places = List.of();
    private int unmoved;

    private LoopOperands(int operands, int length, IntFunction<A> allocate, Function<A, MemorySegment> segment) {
        this.length = length;
        this.allocate = allocate;
        this.segment = segment;
        this.arrays = fresh(operands);
    }

    public static LoopOperands<int[]> ints(int operands, int length) {
        return new LoopOperands<>(operands, length, int[]::new, MemorySegment::ofArray);
    }

    public static LoopOperands<float[]> floats(int operands, int length) {
        return new LoopOperands<>(operands, length, float[]::new, MemorySegment::ofArray);
    }

    private List<A> fresh(int operands) {
        List<A> fresh = new ArrayList<>(operands + 1);
        for (int i = 0; i <= operands; i++) {
            fresh.add(allocate.apply(OperandLayout.lengthened(length)));
        }
        List<A> behindPadding = fresh.subList(1, fresh.size());
        places = OperandLayout.tell(behindPadding.stream().map(segment).toList());
        return behindPadding;
    }

    /** Copies all operands into fresh arrays; false where they stayed. */
    boolean layAnew() {
        if (unmoved == MOST_UNMOVED || !OperandLayout.mayMove((long) length * ElementType.BYTES, arrays.size())) {
            return false;
        }
        List<Integer> before = places;
        List<A> fresh = fresh(arrays.size());
        for (int i = 0; i < fresh.size(); i++) {
            System.arraycopy(arrays.get(i), 0, fresh.get(i), 0, length);
        }
        arrays = fresh;
        unmoved = places.equals(before) ? unmoved + 1 : 0;
        return true;
    }

    int length() {
        return length;
    }

    /** Until the next layout. */
    public A array(int operand) {
        return arrays.get(operand);
    }

    /** The operand whatever its layout. */
    public DeviceBuffer buffer(int operand) {
        return (ArrayBuffer) () -> segment.apply(arrays.get(operand)).asSlice(0, (long) length * ElementType.BYTES);
    }
}
