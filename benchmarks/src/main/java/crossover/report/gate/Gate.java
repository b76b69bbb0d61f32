package crossover.report.gate;

import crossover.report.compare.ComparedRow;
import crossover.report.compare.ComparedRun;
import crossover.report.compare.ComparisonReport;
import crossover.report.compare.Presence;
import crossover.report.compare.Wording;
import crossover.report.gate.JudgedRow.Result;
import crossover.statistics.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A question that is asked of each row: whether it is slower, or a secondary result more, by more than a margin. A row is worse
 * where its whole 95% interval lies above the margin and passes where it lies below, which is a test of its own: that nothing
 * was shown is no pass.
 *
 * @param secondary found in the names of the secondary results that are judged; null where times are
 * @param margin empty for that of the comparison
 */
public record Gate(@Nullable Pattern secondary, OptionalDouble margin) {
    private static final String SLOWER = "slower";
    private static final String MORE = "more:";

    /** Runs of the same code made apart on like machines differed by up to 9% (63 of 83 rows, one pair of runs). */
    private static final double LARGEST_ALLOWANCE = 1.1;

    private static final Pattern PERCENT = Pattern.compile("(.*?)(?::(\\d{1,3}(?:\\.\\d+)?)%?)?");

    /**
     * Reads {@code slower}, {@code slower:10%}, {@code slower:10}, {@code more:gc.alloc.rate.norm} or {@code
     * more:gc.alloc.rate.norm:5%}.
     *
     * @throws IllegalArgumentException with what it must be
     */
    public static Gate of(String text) {
        Matcher matcher = PERCENT.matcher(text);
        if (!matcher.matches()) {
            throw unknown(text);
        }
        String question = matcher.group(1);
        OptionalDouble margin = matcher.group(2) == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(Double.parseDouble(matcher.group(2)) / 100);
        if (question.equals(SLOWER)) {
            return new Gate(null, margin);
        }
        if (!question.startsWith(MORE) || question.length() == MORE.length()) {
            throw unknown(text);
        }
        try {
            return new Gate(Pattern.compile(question.substring(MORE.length())), margin);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("'" + text + "': " + e.getDescription(), e);
        }
    }

    private static IllegalArgumentException unknown(String text) {
        return new IllegalArgumentException(
                "'" + text + "' is no gate: give slower, slower:5%, or more:NAME for a secondary result");
    }

    /** Judges every row that it concerns. */
    public GateOutcome judge(ComparisonReport report) {
        double allowed = margin.orElse(report.margin());
        List<JudgedRow> rows = new ArrayList<>();
        for (ComparedRun run : report.others()) {
            for (ComparedRow row : run.rows()) {
                if (concerns(row) && row.presence() != Presence.NEW) {
                    rows.add(judged(row, allowed, secondary == null ? allowance(run) : 1));
                }
            }
        }
        return new GateOutcome(this, allowed, List.copyOf(rows));
    }

    /** For what is common to all rows of runs made apart, as far as machines and not code do such a thing. */
    private static double allowance(ComparedRun run) {
        double shift = run.commonShift();
        return shift > 1 && shift <= LARGEST_ALLOWANCE ? shift : 1;
    }

    private boolean concerns(ComparedRow row) {
        return secondary == null
                ? row.metric() == null
                : row.metric() != null && secondary.matcher(row.metric()).find();
    }

    private JudgedRow judged(ComparedRow row, double allowed, double shift) {
        Comparison comparison = row.comparison();
        String reason = comparison.reason() == null ? "no interval" : comparison.reason();
        if (row.presence() == Presence.GONE) {
            return new JudgedRow(row, Result.GONE, "is gone: " + reason);
        }
        if (row.presence() == Presence.FAILED) {
            return new JudgedRow(row, Result.FAILED, reason);
        }
        if (secondary == null && row.amount()) {
            return new JudgedRow(row, Result.NOT_COMPARABLE, "its unit, " + row.unit() + ", is no time");
        }
        if (comparison.interval() == null) {
            return new JudgedRow(row, Result.NOT_COMPARABLE, reason);
        }
        double limit = (1 + allowed) * shift;
        String figures = "is " + Wording.times(row) + " " + Wording.interval(row);
        if (comparison.low95() > limit) {
            return new JudgedRow(row, Result.WORSE, figures);
        }
        return comparison.high95() <= limit
                ? new JudgedRow(row, Result.PASSED, "")
                : new JudgedRow(row, Result.UNDECIDED, figures + ": cannot tell");
    }

    @Override
    public String toString() {
        return (secondary == null ? SLOWER : MORE + secondary)
                + (margin.isPresent() ? ":" + Wording.percent(margin.getAsDouble()) : "");
    }
}
