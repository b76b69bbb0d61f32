package crossover.report.compare;

import crossover.report.value.Quantity;
import crossover.statistics.Comparison;
import crossover.statistics.Interval;
import crossover.statistics.Verdict;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** How a comparison is put to people; the same words in every output. Plain ASCII, readable on every terminal. */
public final class Wording {
    private static final String NEARLY_ONE = "1.000";

    private Wording() {}

    /** {@code < 1.08 times faster}, {@code = same}, {@code ? inconclusive: about 9 forks a side would decide}. */
    public static String verdict(ComparedRow row) {
        String words = symbol(row.verdict()) + " "
                + switch (row.verdict()) {
                    case FASTER, SLOWER -> times(row.comparison().ratio(), row.amount());
                    case SAME -> "same";
                    case INCONCLUSIVE -> "inconclusive";
                    case NOT_COMPARABLE -> "not comparable";
                };
        return row.comparison().reason() == null
                ? words
                : words + ": " + row.comparison().reason();
    }

    /** One character that stands beside the words, so that colour is never needed. */
    public static String symbol(Verdict verdict) {
        return switch (verdict) {
            case FASTER -> "<";
            case SLOWER -> ">";
            case SAME -> "=";
            case INCONCLUSIVE -> "?";
            case NOT_COMPARABLE -> "x";
        };
    }

    /** {@code 1.08 times slower}; of an amount, {@code 1.08 times more}. */
    static String times(double ratio, boolean amount) {
        if (ratio == 1) {
            return "equal";
        }
        boolean more = ratio >= 1;
        String direction = amount ? (more ? "more" : "less") : (more ? "slower" : "faster");
        String times = fixed(more ? ratio : 1 / ratio);
        return (times.equals(NEARLY_ONE) ? "less than 1.001" : times) + " times " + direction;
    }

    /** {@code 1.08 times slower}; of an amount, {@code 1.08 times more}. */
    public static String times(ComparedRow row) {
        return times(row.comparison().ratio(), row.amount());
    }

    /** The ratio of times, {@code 0.926}; empty where there is none. */
    public static String ratio(ComparedRow row) {
        return row.hasRatio() ? fixed(row.comparison().ratio()) : "";
    }

    /** The 95% interval of the ratio, {@code [0.901, 0.952]}; where its ends would say nothing, why; empty where there is none. */
    public static String interval(ComparedRow row) {
        Comparison comparison = row.comparison();
        return interval(
                comparison.low95(),
                comparison.high95(),
                "two forks differ " + Quantity.digits(comparison.forkRatio()) + " times");
    }

    /** @param wide instead of ends that would say nothing */
    static String interval(double low, double high, String wide) {
        if (Double.isNaN(low)) {
            return "";
        }
        return new Interval(low, high).isWide() ? wide : "[" + fixed(low) + ", " + fixed(high) + "]";
    }

    /** A centre with its unit, {@code 12.34 ns/op}; empty where there is none. */
    public static String value(double value, String unit) {
        return Double.isNaN(value) ? "" : significant(value) + " " + unit;
    }

    /** What is common to most rows, and no scatter between forks shows; empty where rows are too few to have something in common. */
    public static String commonShift(ComparedRun run) {
        return Double.isNaN(run.commonShift())
                ? ""
                : "Runs made apart: the median row is " + times(run.commonShift(), false)
                        + "; what changed between the runs hits all rows, and their forks cannot see it.";
    }

    /** What the ratios of arms are of; where nothing differs, how often this machine made a difference of it. */
    static String inBlocks(List<Difference> differences, List<ComparedRow> rows) {
        String turns = "Their forks took turns on one machine and are compared in pairs";
        if (!differences.isEmpty()) {
            return turns + ": the ratios are of what differs.";
        }
        List<Comparison> tested = rows.stream()
                .filter(row -> row.metric() == null)
                .map(ComparedRow::comparison)
                .filter(comparison -> comparison.interval() != null)
                .toList();
        long verdicts = tested.stream()
                .filter(row -> row.verdict() == Verdict.FASTER || row.verdict() == Verdict.SLOWER)
                .count();
        long misses = tested.stream()
                .filter(row -> row.low95() > 1 || row.high95() < 1)
                .count();
        return turns + ", and nothing that is recorded differs. Of " + Quantity.counted(tested.size(), "row") + ", "
                + verdicts + " called faster or slower, falsely, and the 95% interval of " + misses
                + " misses 1, as that of one in 20 does by chance.";
    }

    /** What a comparison comes to in a sentence: {@code b takes 1.30 times as long as a: 95 rows slower, 3 level.} */
    public static String headline(ComparisonReport report, ComparedRun run) {
        OptionalDouble mean = run.geometricMean();
        if (mean.isEmpty()) {
            return run.name() + " and " + report.base() + " have no row in common that has a ratio.";
        }
        double ratio = mean.getAsDouble();
        String how = Math.abs(Math.log(ratio)) <= Math.log1p(report.margin())
                ? " is level with " + report.base() + " on the whole"
                : (ratio < 1
                                ? " is " + Quantity.digits(1 / ratio) + " times as fast as "
                                : " takes " + Quantity.digits(ratio) + " times as long as ")
                        + report.base();
        return run.name() + how + ": " + counts(run.rows()) + ".";
    }

    /** {@code 1.012 over 17 of 20 rows}. */
    public static String geometricMean(ComparisonReport report, ComparedRun run) {
        OptionalDouble mean = run.geometricMean();
        String over = report.common() + " of " + Quantity.counted(report.rows(), "row");
        return mean.isPresent()
                ? fixed(mean.getAsDouble()) + " (" + times(mean.getAsDouble(), false) + ") over " + over
                : "none: " + over + " have a ratio in every run";
    }

    /** {@code 2%}, {@code 0.5%}. */
    public static String percent(double share) {
        return new BigDecimal(share * 100)
                        .round(new MathContext(3))
                        .stripTrailingZeros()
                        .toPlainString() + "%";
    }

    /** How many rows came out which way. */
    public static String counts(List<ComparedRow> rows) {
        Map<Verdict, Long> counts = rows.stream()
                .collect(Collectors.groupingBy(
                        ComparedRow::verdict, () -> new EnumMap<>(Verdict.class), Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " "
                        + count.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }

    /** {@code 0.54 times the size}. */
    static String sizeRatio(double ratio) {
        return String.format(Locale.ROOT, "%.2f times the size", ratio);
    }

    static String fixed(double value) {
        return value >= 0.001 && value < 1000 ? String.format(Locale.ROOT, "%.3f", value) : significant(value);
    }

    private static String significant(double value) {
        if (value >= 1e7 || value < 1e-3) {
            return String.format(Locale.ROOT, "%.3e", value);
        }
        return new BigDecimal(value).round(new MathContext(4)).toPlainString();
    }
}
