package crossover.statistics;

import java.util.Map;

/**
 * What a unit of JMH's measures, so that ratios are of times whatever the mode.
 *
 * @param nanoseconds length of the time unit named; NaN for {@link Kind#AMOUNT}
 */
public record MetricUnit(Kind kind, double nanoseconds) {

    /** Which way is better. */
    public enum Kind {
        /** Time an operation, {@code ns/op}, or a plain time, {@code ms}. */
        TIME,
        /** Operations a time, {@code ops/ms}. */
        RATE,
        /** Anything else, such as {@code B/op}: compared as it is, and never called faster or slower. */
        AMOUNT
    }

    private static final Map<String, Double> NANOSECONDS =
            Map.of("ns", 1.0, "us", 1e3, "ms", 1e6, "s", 1e9, "min", 60e9, "hr", 3600e9, "day", 86400e9);

    /** Reads JMH's spelling: {@code ns/op}, {@code ops/s}; what it does not know is an amount. */
    public static MetricUnit of(String unit) {
        if (unit.startsWith("ops/")) {
            return known(Kind.RATE, unit.substring("ops/".length()));
        }
        return known(Kind.TIME, unit.endsWith("/op") ? unit.substring(0, unit.length() - "/op".length()) : unit);
    }

    private static MetricUnit known(Kind kind, String timeUnit) {
        Double nanoseconds = NANOSECONDS.get(timeUnit);
        return nanoseconds == null ? new MetricUnit(Kind.AMOUNT, Double.NaN) : new MetricUnit(kind, nanoseconds);
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
