package crossover.workload;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import crossover.accelerator.Accelerator;
import crossover.accelerator.DataPath;
import crossover.accelerator.DeviceBuffer;
import crossover.accelerator.ElementType;
import crossover.accelerator.Kernel;
import crossover.accelerator.KernelSource;
import crossover.accelerator.Selector;
import crossover.workload.loop.LoopOperands;
import crossover.workload.loop.LoopRange;
import crossover.workload.loop.ProcessorLoop;
import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.Optional;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/** {@code sum[i] = a[i] + b[i]} over 32-bit integers that wrap; 12 bytes an element are read or written. */
public final class VectorSum extends SweepWorkload {
    static final KernelSource SIMPLE = new KernelSource("/kernels/vector-sum", "vectorSum");
    private static final KernelChoice KERNELS =
            new KernelChoice(new KernelSource("/kernels/vector-sum-wide", "vectorSumWide", 4), SIMPLE, true);

    /** Elements in about a microsecond. */
    private static final int GRAIN = 8192;

    private final String where;
    private final long length;
    private final DeviceBuffer a;
    private final DeviceBuffer b;
    private final DeviceBuffer sum;
    private final Runnable work;
    private long seed;

    private VectorSum(String device, long length, Way way) {
        super(way);
        this.where = "the vector sum on " + device + ", length " + length;
        this.length = length;
        try {
            if (Selector.of(device).isLoop()) {
                LoopOperands<int[]> operands = LoopOperands.ints(3, Math.toIntExact(length));
                a = operands.buffer(0);
                b = operands.buffer(1);
                sum = operands.buffer(2);
                ProcessorLoop<int[]> processor = own(loop(device, operands));
                work = processor::run;
            } else {
                Accelerator accelerator = open(device);
                a = operand(accelerator, ElementType.INT, length);
                b = operand(accelerator, ElementType.INT, length);
                sum = operand(accelerator, ElementType.INT, length);
                KernelSource source = kernel(accelerator, KERNELS);
                Kernel kernel = resources.own(accelerator.kernel(source, source.over(length), a, b, sum, length));
                work = isResident() ? () -> launch(kernel, accelerator) : () -> travel(kernel);
            }
        } catch (RuntimeException e) {
            resources.abandon(e);
            throw e;
        }
    }

    /** Operands stay where the device computes. */
    public static Workload compute(String device, long length) {
        return on(device, length, Way.RESIDENT);
    }

    /** Operands start and end in Java memory. */
    public static Workload roundTrip(String device, long length, DataPath path) {
        return on(device, length, Way.by(path));
    }

    public static Workload on(String device, long length, Way way) {
        return new VectorSum(device, length, way);
    }

    /** Over the operands a, b and sum. */
    static ProcessorLoop<int[]> loop(String device, LoopOperands<int[]> operands) {
        return new ProcessorLoop<>(device, operands, GRAIN, VectorSum::plain, VectorSum::vector);
    }

    private static LoopRange plain(LoopOperands<int[]> operands) {
        int[] a = operands.array(0);
        int[] b = operands.array(1);
        int[] sum = operands.array(2);
        return (from, to) -> add(a, b, sum, from, to);
    }

    private static LoopRange vector(LoopOperands<int[]> operands) {
        int[] a = operands.array(0);
        int[] b = operands.array(1);
        int[] sum = operands.array(2);
        return (from, to) -> VectorApi.add(a, b, sum, from, to);
    }

    private static void add(int[] a, int[] b, int[] sum, int from, int to) {
        for (int i = from; i < to; i++) {
            sum[i] = a[i] + b[i];
        }
    }

    private void travel(Kernel kernel) {
        a.upload();
        b.upload();
        sum.lend();
        kernel.launch();
        a.reclaim();
        b.reclaim();
        sum.download();
    }

    @Override
    public Object run() {
        work.run();
        return sum;
    }

    @Override
    public void prepare() {
        seed += 2;
        MemorySegment first = a.rewritten();
        MemorySegment second = b.rewritten();
        MemorySegment result = sum.rewritten();
        for (long i = 0; i < length; i++) {
            first.setAtIndex(JAVA_INT, i, Inputs.integer(seed, i));
            second.setAtIndex(JAVA_INT, i, Inputs.integer(seed + 1, i));
            result.setAtIndex(JAVA_INT, i, ~expected(i));
        }
        sum.upload();
        if (isResident()) {
            a.upload();
            b.upload();
        } else {
            sum.download();
        }
    }

    @Override
    public void check() {
        if (isResident()) {
            sum.download();
        }
        MemorySegment result = sum.host();
        for (long i = 0; i < length; i++) {
            int actual = result.getAtIndex(JAVA_INT, i);
            if (actual != expected(i)) {
                throw new CheckFailedException(
                        where, "element " + i, Integer.toString(expected(i)), Integer.toString(actual));
            }
        }
    }

    private int expected(long i) {
        return Inputs.integer(seed, i) + Inputs.integer(seed + 1, i);
    }

    /** Apart, because only a JVM with the module of the Vector API can load it. */
    private static final class VectorApi {
        private static final VectorSpecies<Integer> SPECIES = IntVector.SPECIES_PREFERRED;

        static void add(int[] a, int[] b, int[] sum, int from, int to) {
            int bound = from + SPECIES.loopBound(to - from);
            for (int i = from; i < bound; i += SPECIES.length()) {
                IntVector.fromArray(SPECIES, a, i)
                        .add(IntVector.fromArray(SPECIES, b, i))
                        .intoArray(sum, i);
            }
            VectorSum.add(a, b, sum, bound, to);
        }
    }

    /** What the plan and the verification need to know. */
    public static final class Rules extends SweepRules {
        private static final String LENGTH = "length";

        public Rules() {
            super("vector sum", LENGTH, 3);
        }

        @Override
        long elements(Map<String, String> parameters) {
            return size(LENGTH, parameters.get(LENGTH));
        }

        @Override
        long parameterFor(long elements) {
            return elements;
        }

        @Override
        long movedBytes(long elements) {
            return times(elements, 3 * ElementType.BYTES);
        }

        /** Its additions are of integers. */
        @Override
        long flops(Map<String, String> parameters) {
            return 0;
        }

        @Override
        int uploadedBytesAnElement() {
            return 2 * ElementType.BYTES;
        }

        @Override
        int downloadedBytesAnElement() {
            return ElementType.BYTES;
        }

        @Override
        Optional<KernelChoice> kernels() {
            return Optional.of(KERNELS);
        }

        @Override
        Workload open(String device, long size, Way way) {
            return on(device, size, way);
        }
    }
}
