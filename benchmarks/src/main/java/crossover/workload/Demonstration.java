package crossover.workload;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import crossover.accelerator.Accelerator;
import crossover.accelerator.DataPath;
import crossover.accelerator.DeviceApis;
import crossover.accelerator.DeviceBuffer;
import crossover.accelerator.DeviceDescription;
import crossover.accelerator.ElementType;
import crossover.accelerator.Extent;
import crossover.accelerator.Kernel;
import crossover.accelerator.Selector;
import crossover.workload.loop.LoopOperands;
import crossover.workload.loop.ProcessorLoop;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** The article's programs once, at its sizes, on a device or by one of the processor's loops, told in lines for people. */
public final class Demonstration {
    private static final int ORDER = 5;
    private static final int LENGTH = 100;
    private static final int VALUES_A_LINE = 20;
    private static final int BELOW = 100;

    private Demonstration() {}

    /** Doubles a 5 x 5 matrix; throws {@link CheckFailedException} where one element is not doubled. */
    public static List<String> matrix(DeviceDescription device, long seed) {
        float[] original = new float[ORDER * ORDER];
        RandomGenerator random = random(seed);
        for (int i = 0; i < original.length; i++) {
            original[i] = (float) random.nextGaussian();
        }
        float[] doubled =
                Selector.of(device.selector()).isLoop() ? doubledByLoop(device, original) : doubled(device, original);
        for (int i = 0; i < original.length; i++) {
            mustBe(2 * original[i], doubled[i], i, device);
        }
        List<String> lines = new ArrayList<>(List.of("device: " + name(device), "", "original matrix:"));
        lines.addAll(rows(original));
        lines.addAll(List.of("", "doubled matrix:"));
        lines.addAll(rows(doubled));
        return lines;
    }

    private static float[] doubled(DeviceDescription device, float[] original) {
        float[] doubled = new float[original.length];
        try (Accelerator accelerator = DeviceApis.open(device.selector());
                DeviceBuffer matrix = accelerator.buffer(DataPath.HEAP, ElementType.FLOAT, original.length);
                Kernel kernel = accelerator.kernel(
                        MatrixDoubling.SIMPLE, new Extent(ORDER, ORDER), matrix, ORDER, ORDER, MatrixDoubling.DOUBLE)) {
            MemorySegment.copy(original, 0, matrix.host(), JAVA_FLOAT, 0, original.length);
            matrix.upload();
            kernel.launch();
            matrix.download();
            MemorySegment.copy(matrix.host(), JAVA_FLOAT, 0, doubled, 0, doubled.length);
        }
        return doubled;
    }

    private static float[] doubledByLoop(DeviceDescription device, float[] original) {
        LoopOperands<float[]> operands = LoopOperands.floats(1, original.length);
        System.arraycopy(original, 0, operands.array(0), 0, original.length);
        try (ProcessorLoop<float[]> loop = MatrixDoubling.doubling(device.selector(), operands)) {
            loop.run();
        }
        return Arrays.copyOf(operands.array(0), original.length);
    }

    /** Adds two vectors of 100 integers; throws {@link CheckFailedException} where one sum is wrong. */
    public static List<String> vectors(DeviceDescription device, long seed) {
        RandomGenerator random = random(seed);
        int[] first = random.ints(LENGTH, 0, BELOW).toArray();
        int[] second = random.ints(LENGTH, 0, BELOW).toArray();
        int[] total =
                Selector.of(device.selector()).isLoop() ? sumByLoop(device, first, second) : sum(device, first, second);
        for (int i = 0; i < LENGTH; i++) {
            mustBe(first[i] + second[i], total[i], i, device);
        }
        List<String> lines = new ArrayList<>();
        String platform = device.properties().get("platform");
        if (platform != null) {
            lines.add("platform: " + platform);
        }
        lines.add("device: " + name(device));
        addVector("first vector:", first, lines);
        addVector("second vector:", second, lines);
        addVector("sum:", total, lines);
        return lines;
    }

    private static int[] sum(DeviceDescription device, int[] first, int[] second) {
        int[] total = new int[LENGTH];
        try (Accelerator accelerator = DeviceApis.open(device.selector());
                DeviceBuffer a = accelerator.buffer(DataPath.HEAP, ElementType.INT, LENGTH);
                DeviceBuffer b = accelerator.buffer(DataPath.HEAP, ElementType.INT, LENGTH);
                DeviceBuffer sum = accelerator.buffer(DataPath.HEAP, ElementType.INT, LENGTH);
                Kernel kernel = accelerator.kernel(VectorSum.SIMPLE, Extent.of(LENGTH), a, b, sum, (long) LENGTH)) {
            MemorySegment.copy(first, 0, a.host(), JAVA_INT, 0, LENGTH);
            MemorySegment.copy(second, 0, b.host(), JAVA_INT, 0, LENGTH);
            a.upload();
            b.upload();
            kernel.launch();
            sum.download();
            MemorySegment.copy(sum.host(), JAVA_INT, 0, total, 0, LENGTH);
        }
        return total;
    }

    private static int[] sumByLoop(DeviceDescription device, int[] first, int[] second) {
        LoopOperands<int[]> operands = LoopOperands.ints(3, LENGTH);
        System.arraycopy(first, 0, operands.array(0), 0, LENGTH);
        System.arraycopy(second, 0, operands.array(1), 0, LENGTH);
        try (ProcessorLoop<int[]> loop = VectorSum.loop(device.selector(), operands)) {
            loop.run();
        }
        return Arrays.copyOf(operands.array(2), LENGTH);
    }

    /** What the device is called, and whether it is simulated. */
    static String name(DeviceDescription device) {
        return device.name() + " (" + device.kind().label() + ", " + device.selector() + ")"
                + (device.simulated() ? ", simulated" : "");
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    static void mustBe(double expected, double actual, int index, DeviceDescription device) {
        // By bits, so that a lost sign of a zero shows. A float has its own as a double, too.
        if (Double.doubleToRawLongBits(expected) != Double.doubleToRawLongBits(actual)) {
            throw new CheckFailedException(
                    "the demonstration on " + device.selector(),
                    "element " + index,
                    Double.toString(expected),
                    Double.toString(actual));
        }
    }

    private static List<String> rows(float[] matrix) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < ORDER; row++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < ORDER; column++) {
                line.append(String.format(Locale.ROOT, "%12.6f", matrix[row * ORDER + column]));
            }
            rows.add(line.toString());
        }
        return rows;
    }

    private static void addVector(String title, int[] vector, List<String> lines) {
        lines.add("");
        lines.add(title);
        for (int from = 0; from < vector.length; from += VALUES_A_LINE) {
            StringBuilder line = new StringBuilder();
            Arrays.stream(vector, from, Math.min(vector.length, from + VALUES_A_LINE))
                    .forEach(value -> line.append(String.format(Locale.ROOT, "%4d", value)));
            lines.add(line.toString());
        }
    }
}
