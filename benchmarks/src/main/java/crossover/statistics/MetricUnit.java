package crossover.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a unit of JMH's measures, so that ratios are of times whatever the mode and the prefix.
 *
 * @param nanoseconds length of the time unit named; NaN for {@link Kind#AMOUNT}
 */
public record MetricUnit(Kind kind, double nanoseconds) {

    /** Which way is better. */
    public enum Kind {
        /** Time an operation, {@code ns/op}. */
        TIME,
        /** Operations a time, {@code ops/ms}. */
        RATE,
        /** Anything else, such as {@code B/op}, or a total in {@code ms}: compared as it is, and never called faster or slower. */
        AMOUNT
    }

    private static final Set<String> OPERATIONS = Set.of("op", "ops");

    /** JMH's own spellings first, then those of others that write its files. */
    private static final Map<String, Double> NANOSECONDS = spelled(Map.of(
            1.0, List.of("ns", "nsec", "nanosecond", "nanoseconds"),
            1e3, List.of("us", "\u00b5s", "\u03bcs", "usec", "microsecond", "microseconds"),
            1e6, List.of("ms", "msec", "millisecond", "milliseconds"),
            1e9, List.of("s", "sec", "second", "seconds"),
            60e9, List.of("min", "minute", "minutes"),
            3600e9, List.of("hr", "h", "hour", "hours"),
            86400e9, List.of("day", "d", "days")));

    private static Map<String, Double> spelled(Map<Double, List<String>> lengths) {
        Map<String, Double> spelled = new HashMap<>();
        lengths.forEach((nanoseconds, names) -> names.forEach(name -> spelled.put(name, nanoseconds)));
        return Map.copyOf(spelled);
    }

    /** Reads JMH's spelling and others': {@code ns/op}, {@code sec/op}, {@code ops/s}; what it does not know is an amount. */
    public static MetricUnit of(String unit) {
        int per = unit.indexOf('/');
        String dividend = per < 0 ? unit : unit.substring(0, per);
        String divisor = per < 0 ? "" : unit.substring(per + 1);
        if (OPERATIONS.contains(divisor)) {
            return known(Kind.TIME, dividend);
        }
        return OPERATIONS.contains(dividend) ? known(Kind.RATE, divisor) : known(Kind.AMOUNT, "");
    }

    private static MetricUnit known(Kind kind, String timeUnit) {
        Double nanoseconds = NANOSECONDS.get(timeUnit);
        return nanoseconds == null ? new MetricUnit(Kind.AMOUNT, Double.NaN) : new MetricUnit(kind, nanoseconds);
    }

    /** Whether values of both are the same quantity, but for the prefix. */
    public boolean convertsTo(MetricUnit other) {
        return kind == other.kind && kind != Kind.AMOUNT;
    }

    /** An estimate in this unit as one in another, to which it {@link #convertsTo}. */
    public CellEstimate in(MetricUnit other, CellEstimate estimate) {
        double factor = nanoseconds / other.nanoseconds;
        return estimate.scaled(kind == Kind.TIME ? factor : 1 / factor);
    }

    /** Time an operation in nanoseconds from an estimate in this unit; an amount stays as it is. */
    public CellEstimate timePerOperation(CellEstimate estimate) {
        return switch (kind) {
            case TIME -> estimate.scaled(nanoseconds);
            case RATE -> estimate.inverted().scaled(nanoseconds);
            case AMOUNT -> estimate;
        };
    }
}
