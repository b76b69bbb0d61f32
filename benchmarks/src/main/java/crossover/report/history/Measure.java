package crossover.report.history;

import crossover.report.value.Quantity;
import java.util.Locale;
import java.util.function.DoubleFunction;

/** What a figure is a figure of, and how people and trackers call it. */
public enum Measure {
    /** Nanoseconds of an operation. */
    TIME("ns/op", "Time of an operation.", "operation", "seconds", 1e-9, "slower", "faster", Quantity::time),

    /** Bytes of an operation. */
    ALLOCATION("B/op", "Bytes that an operation allocates.", "allocated", "bytes", 1, "more", "less", Quantity::bytes),

    /** A place on a sweep's axis from which a device pays. */
    PLACE("elements", "From where on a device pays.", "pays_from", "elements", 1, "later", "earlier", Quantity::count),

    /** How many times as fast as the best loop. */
    GAIN("times", "How many times as fast.", "gain", "ratio", 1, "more gain", "less gain", Quantity::ratio);

    private final String unit;
    private final String what;
    private final String family;
    private final String base;
    private final double inBase;
    private final String more;
    private final String less;
    private final DoubleFunction<String> text;

    Measure(
            String unit,
            String what,
            String family,
            String base,
            double inBase,
            String more,
            String less,
            DoubleFunction<String> text) {
        this.unit = unit;
        this.what = what;
        this.family = family;
        this.base = base;
        this.inBase = inBase;
        this.more = more;
        this.less = less;
        this.text = text;
    }

    /** As JMH writes it, or in a word. */
    public String unit() {
        return unit;
    }

    /** In a sentence. */
    public String what() {
        return what;
    }

    /** As a part of a metric's name. */
    public String family() {
        return family;
    }

    /** The base unit of a metric. */
    public String base() {
        return base;
    }

    /** How many of those one of the figure's unit is. */
    public double inBase() {
        return inBase;
    }

    /** How Bencher calls it: its own {@code latency} is in nanoseconds. */
    public String slug() {
        return this == TIME ? "latency" : family.replace('_', '-');
    }

    public boolean isLessBetter() {
        return this != GAIN;
    }

    /** With its unit: {@code 12.3 µs}, {@code 65,536}, {@code 3.2×}. */
    public String text(double value) {
        return text.apply(value);
    }

    /** {@code 1.052 times slower}. */
    public String changed(double ratio) {
        return times(ratio) + " times " + (ratio >= 1 ? more : less);
    }

    /** {@code 1.052 to 1.064 times slower}; both on one side of 1. */
    String changed(double least, double most) {
        String from = times(least);
        return from.equals(times(most)) ? changed(most) : from + " to " + changed(most);
    }

    private static String times(double ratio) {
        return String.format(Locale.ROOT, "%.3f", ratio >= 1 ? ratio : 1 / ratio);
    }
}
