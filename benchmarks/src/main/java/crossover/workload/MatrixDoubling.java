package crossover.workload;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;

import crossover.accelerator.Accelerator;
import crossover.accelerator.DataPath;
import crossover.accelerator.DeviceBuffer;
import crossover.accelerator.ElementType;
import crossover.accelerator.Extent;
import crossover.accelerator.Kernel;
import crossover.accelerator.KernelSource;
import crossover.accelerator.Selector;
import crossover.workload.loop.LoopOperands;
import crossover.workload.loop.LoopRange;
import crossover.workload.loop.ProcessorLoop;
import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.Optional;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.jspecify.annotations.Nullable;

/**
 * Doubles a row-major matrix of 32-bit floats in place; 8 bytes an element are read or written. Runs double and halve in
 * turn, because doubling alone is at infinity after 128 of them: both are the same multiplication, and both are exact.
 */
public final class MatrixDoubling extends SweepWorkload {
    static final KernelSource SIMPLE = new KernelSource("/kernels/matrix-doubling", "matrixDoubling");
    static final KernelSource WIDE = new KernelSource("/kernels/matrix-doubling-wide", "matrixDoublingWide", 4);
    private static final KernelChoice KERNELS = new KernelChoice(WIDE, SIMPLE, true);
    static final float DOUBLE = 2f;
    private static final float HALF = 0.5f;

    /** Elements in about a microsecond. */
    private static final int GRAIN = 8192;

    private final String where;
    private final int rows;
    private final int columns;
    private final DeviceBuffer matrix;
    private final Step doubling;
    private final Step halving;
    private boolean doubled;

    /** Of the loop's run at work. */
    private float factor = DOUBLE;

    private long seed;

    /** One multiplication of the whole matrix by a fixed factor. */
    private interface Step {
        void run();
    }

    /** @param source null for the usual one */
    MatrixDoubling(String device, int rows, int columns, Way way, @Nullable KernelSource source) {
        super(way);
        this.where = "the matrix doubling on " + device + ", " + rows + " x " + columns;
        this.rows = rows;
        this.columns = columns;
        try {
            if (Selector.of(device).isLoop()) {
                LoopOperands<float[]> operands = LoopOperands.floats(1, Math.multiplyExact(rows, columns));
                matrix = operands.buffer(0);
                ProcessorLoop<float[]> processor =
                        own(new ProcessorLoop<>(device, operands, GRAIN, this::plain, this::vector));
                doubling = () -> multiply(processor, DOUBLE);
                halving = () -> multiply(processor, HALF);
            } else {
                Accelerator accelerator = open(device);
                matrix = operand(accelerator, ElementType.FLOAT, (long) rows * columns);
                KernelSource used = source == null ? kernel(accelerator, KERNELS) : source;
                doubling = onDevice(accelerator, used, DOUBLE);
                halving = onDevice(accelerator, used, HALF);
            }
        } catch (RuntimeException e) {
            resources.abandon(e);
            throw e;
        }
    }

    /** The matrix stays where the device computes. */
    public static Workload compute(String device, int rows, int columns) {
        return on(device, rows, columns, Way.RESIDENT);
    }

    /** The matrix starts and ends in Java memory. */
    public static Workload roundTrip(String device, int rows, int columns, DataPath path) {
        return on(device, rows, columns, Way.by(path));
    }

    public static Workload on(String device, int rows, int columns, Way way) {
        return new MatrixDoubling(device, rows, columns, way, null);
    }

    /** The loop that doubles each time it runs. */
    static ProcessorLoop<float[]> doubling(String device, LoopOperands<float[]> operands) {
        return new ProcessorLoop<>(
                device,
                operands,
                GRAIN,
                matrix -> (from, to) -> multiply(matrix.array(0), DOUBLE, from, to),
                matrix -> (from, to) -> VectorApi.multiply(matrix.array(0), DOUBLE, from, to));
    }

    private LoopRange plain(LoopOperands<float[]> operands) {
        float[] elements = operands.array(0);
        return (from, to) -> multiply(elements, factor, from, to);
    }

    private LoopRange vector(LoopOperands<float[]> operands) {
        float[] elements = operands.array(0);
        return (from, to) -> VectorApi.multiply(elements, factor, from, to);
    }

    private void multiply(ProcessorLoop<float[]> processor, float by) {
        factor = by;
        processor.run();
    }

    private static void multiply(float[] elements, float factor, int from, int to) {
        for (int i = from; i < to; i++) {
            elements[i] *= factor;
        }
    }

    private Step onDevice(Accelerator accelerator, KernelSource source, float factor) {
        // A thread of several elements goes on from one row to the next: a matrix is one piece of memory.
        Extent extent = source.width() == 1 ? new Extent(columns, rows) : source.over((long) rows * columns);
        Kernel kernel = resources.own(accelerator.kernel(source, extent, matrix, rows, columns, factor));
        return isResident()
                ? () -> launch(kernel, accelerator)
                : () -> {
                    matrix.upload();
                    kernel.launch();
                    matrix.download();
                };
    }

    @Override
    public Object run() {
        (doubled ? halving : doubling).run();
        doubled = !doubled;
        return matrix;
    }

    @Override
    public void prepare() {
        seed++;
        doubled = false;
        MemorySegment host = matrix.rewritten();
        for (long i = 0; i < (long) rows * columns; i++) {
            host.setAtIndex(JAVA_FLOAT, i, Inputs.real(seed, i));
        }
        if (isResident()) {
            matrix.upload();
        }
    }

    @Override
    public void check() {
        if (isResident()) {
            matrix.download();
        }
        MemorySegment host = matrix.host();
        float factor = doubled ? DOUBLE : 1;
        for (long i = 0; i < (long) rows * columns; i++) {
            float expected = Inputs.real(seed, i) * factor;
            float actual = host.getAtIndex(JAVA_FLOAT, i);
            // By bits: NaN differs from everything in the sense that counts here, and so does a lost sign.
            if (Float.floatToRawIntBits(actual) != Float.floatToRawIntBits(expected)) {
                String element = "element " + i + " (row " + i / columns + ", column " + i % columns + ")";
                throw new CheckFailedException(where, element, Float.toString(expected), Float.toString(actual));
            }
        }
    }

    /** Apart, because only a JVM with the module of the Vector API can load it. */
    private static final class VectorApi {
        private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

        static void multiply(float[] elements, float factor, int from, int to) {
            int bound = from + SPECIES.loopBound(to - from);
            for (int i = from; i < bound; i += SPECIES.length()) {
                FloatVector.fromArray(SPECIES, elements, i).mul(factor).intoArray(elements, i);
            }
            MatrixDoubling.multiply(elements, factor, bound, to);
        }
    }

    /** What the plan and the verification need to know. */
    public static final class Rules extends SweepRules {
        private static final String ORDER = "order";

        public Rules() {
            super("matrix doubling", ORDER, 1);
        }

        @Override
        long elements(Map<String, String> parameters) {
            long order = size(ORDER, parameters.get(ORDER));
            return order > Integer.MAX_VALUE ? Long.MAX_VALUE : order * order;
        }

        @Override
        long parameterFor(long elements) {
            return Math.round(Math.sqrt(elements));
        }

        /** Each element is read and written. */
        @Override
        long movedBytes(long elements) {
            return times(elements, 2 * ElementType.BYTES);
        }

        @Override
        long flops(Map<String, String> parameters) {
            return elements(parameters);
        }

        @Override
        int uploadedBytesAnElement() {
            return ElementType.BYTES;
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
            // Not square, so that rows and columns taken for each other show.
            int rows = Math.toIntExact(size);
            int columns = Math.toIntExact(Math.ceilDiv(size, 2));
            return on(device, rows, columns, way);
        }
    }
}
