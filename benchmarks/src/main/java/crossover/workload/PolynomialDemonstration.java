package crossover.workload;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;

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

/** The polynomial once, where its values are known: the exponential function's, from 0 to 1. */
public final class PolynomialDemonstration {
    /** What the terms left out add up to at 1 is less than half of a float's last bit there. */
    private static final int DEGREE = 10;

    private static final int POINTS = 9;

    private PolynomialDemonstration() {}

    /** On the device, or one of the processor's loops; throws {@link CheckFailedException} where a value differs from Java's by a bit. */
    public static List<String> run(DeviceDescription device) {
        float[] coefficients = new float[DEGREE + 1];
        double coefficient = 1;
        for (int k = 0; k <= DEGREE; k++) {
            coefficients[k] = (float) coefficient;
            coefficient /= k + 1;
        }
        float[] points = new float[POINTS];
        for (int i = 0; i < POINTS; i++) {
            points[i] = (float) i / (POINTS - 1);
        }
        float[] expected = new float[POINTS];
        Polynomial.evaluate(coefficients, points, expected, 0, POINTS);
        float[] values = Selector.of(device.selector()).isLoop()
                ? evaluateByLoop(device, coefficients, points)
                : evaluate(device, coefficients, points);
        List<String> lines = new ArrayList<>(List.of("device: " + Demonstration.name(device), ""));
        lines.add("y = 1 + x + x^2/2! + ... + x^" + DEGREE + "/" + DEGREE + "!, one fused multiply-add a degree");
        lines.add(String.format(Locale.ROOT, "%12s%12s%12s", "x", "y", "e^x"));
        for (int i = 0; i < POINTS; i++) {
            Demonstration.mustBe(expected[i], values[i], i, device);
            lines.add(String.format(Locale.ROOT, "%12.6f%12.6f%12.6f", points[i], values[i], Math.exp(points[i])));
        }
        return lines;
    }

    private static float[] evaluateByLoop(DeviceDescription device, float[] coefficients, float[] points) {
        LoopOperands<float[]> operands = LoopOperands.floats(2, points.length);
        System.arraycopy(points, 0, operands.array(0), 0, points.length);
        try (ProcessorLoop<float[]> loop = Polynomial.loop(device.selector(), operands, coefficients)) {
            loop.run();
        }
        return Arrays.copyOf(operands.array(1), points.length);
    }

    private static float[] evaluate(DeviceDescription device, float[] coefficients, float[] points) {
        float[] values = new float[points.length];
        try (Accelerator accelerator = DeviceApis.open(device.selector());
                DeviceBuffer x = accelerator.buffer(DataPath.HEAP, ElementType.FLOAT, points.length);
                DeviceBuffer c = accelerator.buffer(DataPath.HEAP, ElementType.FLOAT, coefficients.length);
                DeviceBuffer y = accelerator.buffer(DataPath.HEAP, ElementType.FLOAT, points.length);
                Kernel kernel = accelerator.kernel(
                        Polynomial.SIMPLE, Extent.of(points.length), x, c, y, DEGREE, (long) points.length)) {
            MemorySegment.copy(points, 0, x.host(), JAVA_FLOAT, 0, points.length);
            MemorySegment.copy(coefficients, 0, c.host(), JAVA_FLOAT, 0, coefficients.length);
            x.upload();
            c.upload();
            kernel.launch();
            y.download();
            MemorySegment.copy(y.host(), JAVA_FLOAT, 0, values, 0, values.length);
        }
        return values;
    }
}
