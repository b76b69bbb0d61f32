package crossover.workload;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import crossover.accelerator.Accelerator;
import crossover.accelerator.DataPath;
import crossover.accelerator.DeviceApis;
import crossover.accelerator.DeviceBuffer;
import crossover.accelerator.ElementType;
import crossover.accelerator.OperandLayout;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** Says where the operands of a device lie, in and out of the heap, and checks that they are computed right there. */
public final class LayoutScenario {
    /** Returns its first argument: the one way to the address of an array. */
    private static final MethodHandle MEMMOVE = Linker.nativeLinker()
            .downcallHandle(
                    Linker.nativeLinker().defaultLookup().findOrThrow("memmove"),
                    FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, JAVA_LONG),
                    Linker.Option.critical(true));

    private static final long LENGTH = 4096;
    private static volatile Object garbage = "";

    private LayoutScenario() {}

    public static void main(String[] arguments) throws Throwable {
        String device = arguments[0];
        int[][] arrays = {array(), array(), array()};
        tell("arrays", arrays);
        long first = address(arrays[0]);
        while (address(arrays[0]) == first) {
            garbage = new byte[10_000];
        }
        tell("collected", arrays);
        try (Accelerator accelerator = DeviceApis.open(device)) {
            for (DataPath path : new DataPath[] {DataPath.DIRECT, DataPath.PINNED, DataPath.MAPPED}) {
                try (DeviceBuffer a = accelerator.buffer(path, ElementType.INT, LENGTH);
                        DeviceBuffer b = accelerator.buffer(path, ElementType.INT, LENGTH);
                        DeviceBuffer c = accelerator.buffer(path, ElementType.INT, LENGTH)) {
                    System.out.println(path.label() + " " + inPage(a) + " " + inPage(b) + " " + inPage(c));
                }
            }
        }
        int checks = new VectorSum.Rules().verify(device)
                + new MatrixDoubling.Rules().verify(device)
                + new Copy.Rules().verify(device);
        System.out.println(checks + " checks");
    }

    private static int[] array() {
        return OperandLayout.ints(LENGTH, OperandLayout.next(LENGTH * ElementType.BYTES));
    }

    private static void tell(String what, int[][] arrays) throws Throwable {
        long a = address(arrays[0]);
        long b = address(arrays[1]);
        long c = address(arrays[2]);
        System.out.println(what + " " + (b - a) + " " + (c - b));
    }

    private static long address(int[] array) throws Throwable {
        MemorySegment segment = MemorySegment.ofArray(array);
        return ((MemorySegment) MEMMOVE.invokeExact(segment, segment, 0L)).address();
    }

    private static long inPage(DeviceBuffer buffer) {
        return buffer.host().address() % OperandLayout.PAGE;
    }
}
