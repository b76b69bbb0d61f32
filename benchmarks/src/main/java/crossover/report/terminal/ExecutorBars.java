package crossover.report.terminal;

import crossover.report.executor.ExecutorComparison;
import crossover.report.value.PlainText;
import crossover.report.value.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Executors by the time that a step takes, least first, as bars from zero. */
final class ExecutorBars {
    private static final int MOST_ROWS = 8;
    private static final int WIDEST = 36;
    private static final String BLOCK = "\u2588";

    private ExecutorBars() {}

    static List<String> of(ExecutorComparison comparison) {
        List<ExecutorComparison.Row> timed = comparison.rows().stream()
                .filter(row -> row.timing() != null && !row.floor())
                .toList();
        List<ExecutorComparison.Row> shown = timed.subList(0, Math.min(MOST_ROWS, timed.size()));
        double longest = shown.stream().mapToDouble(ExecutorBars::time).max().orElse(1);
        List<List<String>> rows = new ArrayList<>();
        for (ExecutorComparison.Row row : shown) {
            rows.add(List.of(
                    row.executor(), Objects.requireNonNull(row.timing()).text(), BLOCK.repeat((int)
                            Math.max(1, Math.round(WIDEST * time(row) / longest)))));
        }
        List<String> lines = new ArrayList<>();
        lines.add(Lines.cut(comparison.title() + ": time of " + comparison.unit()));
        PlainText.table(new Table("", "", List.of("", "", ""), rows)).stream()
                .skip(1)
                .forEach(line -> lines.add(Lines.cut(Lines.indented(line))));
        if (timed.size() > shown.size()) {
            lines.add(Lines.indented("and " + (timed.size() - shown.size()) + " that take longer"));
        }
        return lines;
    }

    private static double time(ExecutorComparison.Row row) {
        return Objects.requireNonNull(row.timing()).centre();
    }
}
