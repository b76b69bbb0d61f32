package crossover.report.chart.drawing;

import crossover.report.value.Quantity;
import java.util.function.LongFunction;

/**
 * Logarithmic axes as linear ones of the logarithm, with a formatter. XChart's own logarithmic axis throws or writes NaN
 * where an interval reaches zero; on a logarithm, the interval over forks is also what XChart draws: symmetric.
 */
public final class Logarithm {
    /** The label of what lies beyond the data. */
    public static final String BEYOND = "   ";

    private Logarithm() {}

    public static double two(double elements) {
        return Math.log(elements) / Math.log(2);
    }

    /** Labels whole powers of two, and nothing beyond the last. */
    public static String powerOfTwo(double exponent, double last) {
        return whole(exponent, last, power -> Quantity.superscript(2, power));
    }

    /** Labels whole numbers, and nothing beyond the last. */
    public static String whole(double value, double last, LongFunction<String> label) {
        if (value > last + 1e-6) {
            return BEYOND;
        }
        return isWhole(value) ? label.apply(Math.round(value)) : blank(value);
    }

    /** Labels decades of nanoseconds: {@code 10 µs}. */
    public static String time(double exponent) {
        return isWhole(exponent) ? Quantity.time(Math.pow(10, Math.round(exponent))) : blank(exponent);
    }

    /** A label that shows nothing. XChart draws no ticks at all where both ends of an axis have the same label. */
    public static String blank(double value) {
        return value - Math.floor(value) < 0.5 ? " " : "  ";
    }

    private static boolean isWhole(double value) {
        return Math.abs(value - Math.rint(value)) < 1e-6;
    }

    /** The pixels between ticks that make XChart's tick calculator choose a step of one, two or five. */
    public static int spacing(double pixels, double span, int narrowest) {
        for (int step : new int[] {1, 2, 5}) {
            double spacing = pixels * step / span;
            if (spacing >= narrowest) {
                return (int) spacing;
            }
        }
        return (int) (pixels * 10 / span);
    }
}
