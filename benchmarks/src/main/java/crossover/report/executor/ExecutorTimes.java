package crossover.report.executor;

import crossover.report.value.Amount;
import crossover.report.value.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The table of executors that are compared: a line an executor, a column a figure that any of them has. */
final class ExecutorTimes {
    private ExecutorTimes() {}

    private record Column(String name, Function<ExecutorComparison.Row, String> text) {
        static Column of(String name, String figure) {
            return new Column(name, row -> {
                Amount amount = row.figures().get(figure);
                return amount == null ? Table.NONE : amount.text();
            });
        }

        boolean isFilled(List<ExecutorComparison.Row> rows) {
            return rows.stream().anyMatch(row -> !text.apply(row).equals(Table.NONE));
        }
    }

    static Table table(ExecutorComparison comparison) {
        boolean ordered = !comparison.setting().idle()
                && !comparison.named(ExecutorFigures.UNFAIRNESS).isEmpty();
        List<Column> columns = columns(comparison, ordered);
        return new Table(
                comparison.id() + "-table",
                comparison.title() + ": with the 95% interval over forks"
                        + (ordered
                                ? "; unfairness is how far the order of finishing is from a round robin's, 0 for a round"
                                        + " robin and about 0.33 where machines run one after the other"
                                : ""),
                columns.stream().map(Column::name).toList(),
                Omission.below(
                        comparison.rows().stream()
                                .map(row -> columns.stream()
                                        .map(column -> column.text().apply(row))
                                        .toList())
                                .toList(),
                        comparison.omissions(),
                        columns.size()));
    }

    private static List<Column> columns(ExecutorComparison comparison, boolean ordered) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("executor", ExecutorComparison.Row::title),
                new Column("time " + comparison.unit(), ExecutorTimes::time),
                new Column("to the fastest", ExecutorTimes::ratio)));
        List<Column> derived = new ArrayList<>(List.of(
                Column.of("transitions", ExecutorFigures.TRANSITIONS),
                Column.of("machines", ExecutorFigures.MACHINES),
                Column.of("core time a transition", ExecutorFigures.CORE),
                new Column("to the floor's", row -> comparison.toTheFloor(row).orElse(Table.NONE)),
                Column.of("allocated a transition", ExecutorFigures.BYTES),
                Column.of("hand-over a machine", ExecutorFigures.HAND_OVER),
                Column.of("allocated by it", ExecutorFigures.HAND_OVER_BYTES)));
        if (ordered) {
            derived.add(Column.of("unfairness", ExecutorFigures.UNFAIRNESS));
        }
        derived.stream().filter(column -> column.isFilled(comparison.rows())).forEach(columns::add);
        columns.add(new Column("forks", ExecutorTimes::forks));
        return columns;
    }

    private static String time(ExecutorComparison.Row row) {
        return row.timing() == null ? row.absence() : row.timing().text();
    }

    private static String ratio(ExecutorComparison.Row row) {
        if (row.timing() == null) {
            return Table.NONE;
        }
        return row.ratio().isEmpty() ? "1×" : row.ratio();
    }

    private static String forks(ExecutorComparison.Row row) {
        return row.timing() == null ? "0" : String.valueOf(row.timing().forks().size());
    }
}
