package crossover.report.gate;

import crossover.report.compare.Wording;
import crossover.report.gate.JudgedRow.Result;
import crossover.report.value.Quantity;
import crossover.report.value.ShortText;
import crossover.statistics.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a gate makes of a comparison.
 *
 * @param margin at which the rows were judged
 * @param rows all that it concerns
 */
public record GateOutcome(Gate gate, double margin, List<JudgedRow> rows) {
    private static final double NINE_IN_TEN = 0.9;
    private static final int LONGEST_NAME = 160;

    public List<JudgedRow> failing() {
        return rows.stream().filter(row -> row.result().isFailing()).toList();
    }

    /** Those whose interval says nothing of the margin, and those without one. */
    public List<JudgedRow> open() {
        return rows.stream()
                .filter(row -> !row.result().isJudged() && !row.result().isFailing())
                .toList();
    }

    public long judged() {
        return rows.stream().filter(row -> row.result().isJudged()).count();
    }

    /** Whether the build goes on: nothing fails, and something could be judged, unless that is allowed to be missing. */
    public boolean passes(boolean allowUndecided) {
        return failing().isEmpty() && (judged() > 0 || allowUndecided);
    }

    /** The least margin, not below that asked for, at which nine in ten of the rows with an interval can be judged; empty where none has one. */
    public OptionalDouble sufficient() {
        List<Comparison> intervals = rows.stream()
                .map(row -> row.row().comparison())
                .filter(comparison -> comparison.interval() != null)
                .toList();
        List<Double> candidates = new ArrayList<>(List.of(margin));
        intervals.forEach(comparison -> candidates.add(comparison.high95() - 1));
        return candidates.stream()
                .filter(candidate -> candidate >= margin && share(intervals, candidate) >= NINE_IN_TEN)
                .mapToDouble(candidate -> candidate)
                .min();
    }

    private static double share(List<Comparison> intervals, double margin) {
        long judged = intervals.stream()
                .filter(comparison -> comparison.low95() > 1 + margin || comparison.high95() <= 1 + margin)
                .count();
        return intervals.isEmpty() ? 0 : (double) judged / intervals.size();
    }

    /** For people: how many rows were judged, which fail, which are open, and what would judge them. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(judged() + " of " + Quantity.counted(rows.size(), "row") + " judged at " + Wording.percent(margin)
                + sufficiently());
        failing().forEach(row -> lines.add(name(row) + " " + row.why()));
        open().forEach(row -> lines.add("not judged: " + name(row) + " "
                + (row.result() == Result.UNDECIDED ? row.why() : "(" + row.why() + ")")));
        return List.copyOf(lines);
    }

    private static String name(JudgedRow row) {
        return ShortText.of(row.name(), LONGEST_NAME);
    }

    private String sufficiently() {
        OptionalDouble sufficient = sufficient();
        return sufficient.isEmpty()
                ? "; no row has an interval: two forks or more on each side give one"
                : sufficient.getAsDouble() > margin
                        ? "; nine in ten could be at " + Wording.percent(roundedUp(sufficient.getAsDouble()))
                        : "";
    }

    /** To three digits, so that what is printed suffices. */
    private static double roundedUp(double margin) {
        double digit = Math.pow(10, Math.floor(Math.log10(margin)) - 2);
        return Math.ceil(margin / digit) * digit;
    }
}
