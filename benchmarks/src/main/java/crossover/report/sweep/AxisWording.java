package crossover.report.sweep;

import crossover.report.value.Quantity;
import crossover.statistics.Interval;
import crossover.sweep.Axis;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** What the places on a sweep's axis are called. */
public final class AxisWording {
    private AxisWording() {}

    /** Of a measured place, for a table's cell: {@code 65,536 (2¹⁶)}, {@code 16}. */
    static String place(Axis axis, long size) {
        return axis.isSize() ? Quantity.elements(size) : Quantity.count(size);
    }

    /** Of a measured place, by itself: {@code 65,536 (2¹⁶) elements}, {@code degree 16}. */
    public static String where(Axis axis, long size) {
        return axis.isSize() ? place(axis, size) + " elements" : at(axis, size);
    }

    /** For a table's head, and in sentences behind a number: {@code elements}, {@code degree}. */
    public static String unit(Axis axis) {
        return axis.isSize() ? "elements" : axis.effort();
    }

    /** {@code by problem size}, {@code by degree}. */
    public static String by(Axis axis) {
        return axis.isSize() ? "by problem size" : "by " + axis.effort();
    }

    /** Of any place, without its unit: {@code 2¹³·²}, {@code 12.3}. */
    public static String number(Axis axis, double size) {
        return number(axis, size, RoundingMode.HALF_UP);
    }

    /** In a sentence: {@code 2¹³·² elements}, {@code degree 12.3}. */
    static String at(Axis axis, double size) {
        return axis.isSize() ? number(axis, size) + " elements" : axis.effort() + " " + number(axis, size);
    }

    /** A range in a table: {@code between 2⁸ and 2¹²}; rounded outward, so that what is printed holds all of it. */
    static String between(Axis axis, Interval range) {
        return "between " + low(axis, range) + " and " + high(axis, range);
    }

    /** A range in a sentence: {@code between 2⁸ and 2¹² elements}, {@code between degree 1 and 8}. */
    static String betweenPlaces(Axis axis, Interval range) {
        return axis.isSize()
                ? between(axis, range) + " elements"
                : "between " + axis.effort() + " " + low(axis, range) + " and " + high(axis, range);
    }

    /** {@code [2¹³·¹, 2¹³·⁴]}, rounded outward. */
    static String interval(Axis axis, Interval interval) {
        return "[" + low(axis, interval) + ", " + high(axis, interval) + "]";
    }

    /** In a sentence, rounded outward: {@code 2¹⁸·⁹ to 2¹⁹·⁴ elements}, {@code degree 3 to 5}. */
    public static String range(Axis axis, Interval range) {
        String ends = low(axis, range) + " to " + high(axis, range);
        return axis.isSize() ? ends + " elements" : axis.effort() + " " + ends;
    }

    /** As a person says it, with two digits: {@code 600,000 elements}, {@code degree 12}. */
    public static String spoken(Axis axis, double size) {
        double rounded = new BigDecimal(size)
                .round(new MathContext(2, RoundingMode.HALF_UP))
                .doubleValue();
        return axis.isSize() ? Quantity.count(rounded) + " elements" : axis.effort() + " " + Quantity.count(rounded);
    }

    private static String low(Axis axis, Interval range) {
        return number(axis, range.low(), RoundingMode.FLOOR);
    }

    private static String high(Axis axis, Interval range) {
        return number(axis, range.high(), RoundingMode.CEILING);
    }

    private static String number(Axis axis, double size, RoundingMode rounding) {
        if (axis.isSize()) {
            return Quantity.power(size, rounding);
        }
        return size == Math.rint(size) ? Quantity.count(size) : Quantity.digits(size, rounding);
    }
}
