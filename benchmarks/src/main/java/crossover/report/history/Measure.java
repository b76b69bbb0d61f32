package crossover.report.history;

import crossover.report.value.Quantity;
import java.util.Locale;

/** What a figure is a figure of, and how people say that it became more or less. */
public enum Measure {
    /** Nanoseconds of an operation. */
    TIME("slower", "faster") {
        @Override
        public String text(double value) {
            return Quantity.time(value);
        }
    },

    /** A place on a sweep's axis from which a device pays. */
    PLACE("later", "earlier") {
        @Override
        public String text(double value) {
            return Quantity.count(value);
        }
    },

    /** How many times as fast as the best loop. */
    GAIN("more gain", "less gain") {
        @Override
        public String text(double value) {
            return Quantity.ratio(value);
        }
    };

    private final String more;
    private final String less;

    Measure(String more, String less) {
        this.more = more;
        this.less = less;
    }

    /** With its unit: {@code 12.3 µs}, {@code 65,536}, {@code 3.2×}. */
    public abstract String text(double value);

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
