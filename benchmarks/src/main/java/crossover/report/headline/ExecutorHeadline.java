package crossover.report.headline;

import crossover.report.executor.ExecutorComparison;
import crossover.report.executor.ExecutorResults;
import crossover.report.value.Quantity;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Which executor takes least, or which few are level at the top. */
final class ExecutorHeadline {
    private static final int MOST_LEVEL = 3;

    private ExecutorHeadline() {}

    /** Of hops, where there are any, with most machines in flight; empty where no executor was measured. */
    static Optional<String> of(ExecutorResults results) {
        return told(results).map(ExecutorHeadline::sentence);
    }

    /** {@code forkjoin:fifo takes 33.0 ns a hop}. */
    static Optional<String> brief(ExecutorResults results) {
        return told(results)
                .map(comparison -> timed(comparison).getFirst().executor() + " takes "
                        + Quantity.time(Objects.requireNonNull(
                                        timed(comparison).getFirst().timing())
                                .centre())
                        + " " + comparison.unit());
    }

    private static Optional<ExecutorComparison> told(ExecutorResults results) {
        return results.comparisons().stream()
                .filter(comparison -> !timed(comparison).isEmpty())
                .max(Comparator.comparing((ExecutorComparison comparison) ->
                                comparison.setting().parameter("mode").equals("hop"))
                        .thenComparing(comparison -> comparison.setting().machines()));
    }

    private static List<ExecutorComparison.Row> timed(ExecutorComparison comparison) {
        List<ExecutorComparison.Row> rows = comparison.rows().stream()
                .filter(row -> row.timing() != null && !row.floor())
                .toList();
        return rows.isEmpty()
                ? comparison.rows().stream().filter(row -> row.timing() != null).toList()
                : rows;
    }

    private static String sentence(ExecutorComparison comparison) {
        List<ExecutorComparison.Row> rows = timed(comparison);
        ExecutorComparison.Row first = rows.getFirst();
        List<String> level = rows.stream()
                .skip(1)
                .takeWhile(row -> !row.decided())
                .map(ExecutorComparison.Row::executor)
                .toList();
        String time = Quantity.time(Objects.requireNonNull(first.timing()).centre());
        String of = rows.size() == 1 ? "" : " of " + rows.size() + " executors";
        String sentence = first.executor() + " takes least" + of + ": " + time + " " + comparison.unit();
        return level.isEmpty()
                ? sentence + "."
                : sentence + "; the forks do not tell it from "
                        + String.join(", ", level.subList(0, Math.min(MOST_LEVEL, level.size())))
                        + (level.size() > MOST_LEVEL ? " and " + (level.size() - MOST_LEVEL) + " more" : "")
                        + ".";
    }
}
