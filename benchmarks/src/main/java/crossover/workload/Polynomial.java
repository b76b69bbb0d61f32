package crossover.workload;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;

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
import org.jspecify.annotations.Nullable;

/**
 * {@code y[i] = c[0] + x[i] * (c[1] + … + x[i] * c[degree])} over 32-bit floats by Horner's rule: as many fused multiply-adds an
 * element as the degree, and 8 bytes read or written. Each of them is rounded once wherever it is computed, so that all
 * results are equal by their bits. Nothing overflows or vanishes: results are between 0.5 and 4.
 */
public final class Polynomial extends SweepWorkload {
    static final int HIGHEST_DEGREE = 1024;

    static final KernelSource SIMPLE = new KernelSource("/kernels/polynomial", "polynomial");
    static final KernelChoice KERNELS =
            new KernelChoice(new KernelSource("/kernels/polynomial-wide", "polynomialWide", 4), SIMPLE, false);

    /** Values of x that differ, a power of two: the check computes so many polynomials, whatever the length. */
    private static final int INPUTS = 4096;

    /** Elements in about a microsecond: as many as memory gives, or as a vectorised loop computes. */
    private static final int GRAIN = 8192;

    private static final int FUSED_A_GRAIN = 32_768;

    /** What the loop over vectors takes at a time, of the longest there are. */
    private static final int LEAST_GRAIN = 128;

    private static final float WRONG = -1;

    private final String where;
    private final int degree;
    private final long length;
    private final DeviceBuffer x;
    private final DeviceBuffer y;
    private final Runnable work;
    private final float[] coefficients;
    private final float[] results = new float[INPUTS];
    private @Nullable DeviceBuffer coefficientsThere;
    private long seed;

    private Polynomial(String device, int degree, long length, Way way) {
        super(way);
        this.where = "the polynomial on " + device + ", degree " + degree + ", length " + length;
        this.degree = degree;
        this.length = length;
        this.coefficients = new float[degree + 1];
        try {
            if (Selector.of(device).isLoop()) {
                LoopOperands<float[]> operands = LoopOperands.floats(2, Math.toIntExact(length));
                x = operands.buffer(0);
                y = operands.buffer(1);
                ProcessorLoop<float[]> processor = own(loop(device, operands, coefficients));
                work = processor::run;
            } else {
                Accelerator accelerator = open(device);
                x = operand(accelerator, ElementType.FLOAT, length);
                y = operand(accelerator, ElementType.FLOAT, length);
                DeviceBuffer c =
                        resources.own(accelerator.buffer(DataPath.HEAP, ElementType.FLOAT, coefficients.length));
                coefficientsThere = c;
                KernelSource source = kernel(accelerator, KERNELS);
                Kernel kernel = resources.own(accelerator.kernel(source, source.over(length), x, c, y, degree, length));
                work = isResident() ? () -> launch(kernel, accelerator) : () -> travel(kernel);
            }
        } catch (RuntimeException e) {
            resources.abandon(e);
            throw e;
        }
    }

    /** Operands stay where the device computes. */
    public static Workload compute(String device, int degree, long length) {
        return on(device, degree, length, Way.RESIDENT);
    }

    /** Operands start and end in Java memory; the coefficients stay on the device. */
    public static Workload roundTrip(String device, int degree, long length, DataPath path) {
        return on(device, degree, length, Way.by(path));
    }

    public static Workload on(String device, int degree, long length, Way way) {
        return new Polynomial(device, degree, length, way);
    }

    private static int grain(int degree) {
        return Math.max(LEAST_GRAIN, Math.min(GRAIN, FUSED_A_GRAIN / degree));
    }

    /**
     * Over the operands x and y.
     *
     * @param c coefficients by rising power
     */
    static ProcessorLoop<float[]> loop(String device, LoopOperands<float[]> operands, float[] c) {
        return new ProcessorLoop<>(
                device, operands, grain(c.length - 1), bound -> plain(bound, c), bound -> vector(bound, c));
    }

    private static LoopRange plain(LoopOperands<float[]> operands, float[] c) {
        float[] x = operands.array(0);
        float[] y = operands.array(1);
        return (from, to) -> evaluate(c, x, y, from, to);
    }

    private static LoopRange vector(LoopOperands<float[]> operands, float[] c) {
        float[] x = operands.array(0);
        float[] y = operands.array(1);
        return (from, to) -> VectorHorner.evaluate(c, x, y, from, to);
    }

    /** @param c coefficients by rising power */
    static void evaluate(float[] c, float[] x, float[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            float value = c[c.length - 1];
            for (int k = c.length - 2; k >= 0; k--) {
                value = Math.fma(value, x[i], c[k]);
            }
            y[i] = value;
        }
    }

    private void travel(Kernel kernel) {
        x.upload();
        y.lend();
        kernel.launch();
        x.reclaim();
        y.download();
    }

    @Override
    public Object run() {
        work.run();
        return y;
    }

    @Override
    public void prepare() {
        seed += 2;
        for (int k = 0; k <= degree; k++) {
            coefficients[k] = coefficient(Inputs.integer(seed, k));
        }
        float[] inputs = new float[INPUTS];
        for (int i = 0; i < INPUTS; i++) {
            inputs[i] = input(i);
        }
        evaluate(coefficients, inputs, results, 0, INPUTS);
        MemorySegment argument = x.rewritten();
        MemorySegment result = y.rewritten();
        for (long i = 0; i < length; i++) {
            argument.setAtIndex(JAVA_FLOAT, i, inputs[which(i)]);
            result.setAtIndex(JAVA_FLOAT, i, WRONG);
        }
        if (coefficientsThere != null) {
            MemorySegment.copy(coefficients, 0, coefficientsThere.host(), JAVA_FLOAT, 0, coefficients.length);
            coefficientsThere.upload();
        }
        y.upload();
        if (isResident()) {
            x.upload();
        } else {
            y.download();
        }
    }

    /** From 0.5 to 1, so that no sum of them with a power of x cancels. */
    private static float coefficient(int random) {
        return 0.5f + (random >>> 9) * 0x1p-24f;
    }

    /** From 0.25 to 0.75. */
    private static float input(int number) {
        return 0.25f + number * (0.5f / INPUTS);
    }

    /** Which of the inputs an element has. */
    private int which(long i) {
        return Inputs.integer(seed + 1, i) & INPUTS - 1;
    }

    @Override
    public void check() {
        if (isResident()) {
            y.download();
        }
        MemorySegment result = y.host();
        for (long i = 0; i < length; i++) {
            float actual = result.getAtIndex(JAVA_FLOAT, i);
            float expected = results[which(i)];
            if (Float.floatToRawIntBits(actual) != Float.floatToRawIntBits(expected)) {
                throw new CheckFailedException(where, "element " + i, Float.toString(expected), Float.toString(actual));
            }
        }
    }
}
