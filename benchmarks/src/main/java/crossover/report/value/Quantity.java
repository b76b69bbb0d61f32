package crossover.report.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures as people read them: three significant digits, the unit that keeps them short, the same text everywhere. */
public final class Quantity {
    private static final String[] TIME = {"ns", "µs", "ms", "s"};
    private static final String[] RATE = {"", " K", " M", " G", " T"};
    private static final String[] BINARY = {"B", "KiB", "MiB", "GiB", "TiB"};
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Quantity() {}

    /** {@code 1 cell}, {@code 8 cells}. */
    public static String counted(long count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }

    /** Nanoseconds as {@code 12.3 µs}. */
    public static String time(double nanoseconds) {
        int unit = 0;
        double value = nanoseconds;
        while (rounded(value) >= 1000 && unit < TIME.length - 1) {
            value /= 1000;
            unit++;
        }
        return digits(value) + " " + TIME[unit];
    }

    /** A count a second as {@code 1.23 G}; the caller names what is counted. */
    public static String rate(double perSecond) {
        int unit = 0;
        double value = perSecond;
        while (rounded(value) >= 1000 && unit < RATE.length - 1) {
            value /= 1000;
            unit++;
        }
        return digits(value) + RATE[unit];
    }

    /** Bytes as {@code 48 KiB}. */
    public static String bytes(double bytes) {
        int unit = 0;
        double value = bytes;
        while (value >= 1024 && unit < BINARY.length - 1) {
            value /= 1024;
            unit++;
        }
        return digits(value) + " " + BINARY[unit];
    }

    /** Bytes a second as {@code 936 GB/s}; null for null. */
    public static @Nullable String bandwidth(@Nullable Long bytesASecond) {
        return bytesASecond == null ? null : digits(bytesASecond / 1e9) + " GB/s";
    }

    /** A ratio as {@code 3.21×}; below a tenth two digits, since nobody needs the third. */
    public static String ratio(double ratio) {
        return ratioDigits(ratio) + "×";
    }

    /** How many times, from one up: {@code 3.21×}, {@code 12,800×}. */
    public static String times(double ratio) {
        return timesDigits(ratio) + "×";
    }

    /** The same number alone, for the ends of an interval. */
    public static String timesDigits(double ratio) {
        double rounded = rounded(ratio);
        return rounded >= 1000 ? count(rounded) : digits(ratio);
    }

    /** A ratio's number alone, for the ends of an interval. */
    public static String ratioDigits(double ratio) {
        return ratio > 0 && ratio < 0.1
                ? new BigDecimal(ratio)
                        .round(new MathContext(2, RoundingMode.HALF_UP))
                        .toPlainString()
                : digits(ratio);
    }

    /** Elements for tables: {@code 65,536 (2¹⁶)}, without the power where it is not whole. */
    public static String elements(double elements) {
        String exponent = exponent(elements);
        return count(elements) + (exponent.contains(".") ? "" : " (" + raised(2, exponent) + ")");
    }

    /** A number of elements as {@code 2¹⁹·²}, or without a fraction where it is a power of two. */
    public static String power(double elements) {
        return power(elements, RoundingMode.HALF_UP);
    }

    /** @param rounding of the one decimal: an interval's ends go outward, so that what is printed holds all of it */
    public static String power(double elements, RoundingMode rounding) {
        return raised(2, exponent(elements, rounding));
    }

    /** The logarithm to base two with one decimal, none where it is whole. */
    public static String exponent(double elements) {
        return exponent(elements, RoundingMode.HALF_UP);
    }

    private static String exponent(double elements, RoundingMode rounding) {
        double exponent = Math.log(elements) / Math.log(2);
        return Math.abs(exponent - Math.rint(exponent)) < 1e-9
                ? String.valueOf((long) Math.rint(exponent))
                : BigDecimal.valueOf(exponent).setScale(1, rounding).toPlainString();
    }

    /** Every digit, and no zero that says nothing: {@code 99.95}, {@code 99}. */
    public static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** A share as a whole percentage; {@code <1%} for what is not nothing. */
    public static String percent(double share) {
        return share > 0 && share < 0.005 ? "<1%" : Math.round(100 * share) + "%";
    }

    /** A whole number with thousands apart: {@code 1,048,576}. */
    public static String count(double number) {
        return String.format(Locale.ROOT, "%,d", Math.round(number));
    }

    /** Two raised to a whole number, in one glyph a digit, for axes: {@code 2¹⁰}. */
    public static String superscript(long base, long exponent) {
        return raised(base, Long.toString(exponent));
    }

    /** The same with a fraction: {@code 2¹⁹·²}. */
    private static String raised(long base, String exponent) {
        StringBuilder text = new StringBuilder().append(base);
        for (char digit : exponent.toCharArray()) {
            text.append(
                    switch (digit) {
                        case '-' -> '⁻';
                        case '.' -> '·';
                        default -> SUPERSCRIPTS.charAt(digit - '0');
                    });
        }
        return text.toString();
    }

    /** Three significant digits, no exponent, no trailing zeros added to what was exact. */
    public static String digits(double value) {
        return digits(value, RoundingMode.HALF_UP);
    }

    /** The same, for an interval's ends: see {@link #power(double, RoundingMode)}. */
    public static String digits(double value, RoundingMode rounding) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "—";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1000) {
            return String.valueOf((long) value);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(3, rounding));
        return rounded.scale() < 0
                ? rounded.setScale(0, RoundingMode.UNNECESSARY).toString()
                : rounded.toPlainString();
    }

    private static double rounded(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value)
                        .round(new MathContext(3, RoundingMode.HALF_UP))
                        .doubleValue()
                : 0;
    }
}
