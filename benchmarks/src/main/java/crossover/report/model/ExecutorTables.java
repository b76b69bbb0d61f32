package crossover.report.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** The tables of executors: a line an executor, and one for all that were not run for the same reason. */
public final class ExecutorTables {
    private static final String NONE = "–";

    private ExecutorTables() {}

    /** A column that stands where any row has it. */
    private record Column(String name, Function<ExecutorTable.Row, String> text) {
        static Column of(String name, String figure) {
            return new Column(name, row -> ExecutorTables.text(row, figure));
        }
    }

    public static Table times(ExecutorTable table) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column(
                        "time " + table.unit(),
                        row -> row.timing() == null
                                ? String.valueOf(row.absence())
                                : row.timing().text()),
                new Column("to the fastest", ExecutorTables::ratio)));
        List<Column> derived = new ArrayList<>(List.of(
                Column.of("transitions", Figures.TRANSITIONS),
                Column.of("machines", Figures.MACHINES),
                Column.of("core time a transition", Figures.CORE),
                Column.of("allocated a transition", Figures.BYTES)));
        boolean ordered =
                !table.setting().idle() && !table.named(Figures.DISPLACEMENT).isEmpty();
        if (ordered) {
            derived.add(Column.of("unfairness", Figures.DISPLACEMENT));
        }
        derived.stream()
                .filter(column -> table.rows().stream()
                        .anyMatch(row -> !column.text().apply(row).equals(NONE)))
                .forEach(columns::add);
        columns.add(new Column(
                "forks",
                row -> row.timing() == null
                        ? "0"
                        : String.valueOf(row.timing().forks().size())));
        List<List<String>> rows = new ArrayList<>();
        table.rows()
                .forEach(row -> rows.add(line(
                        row.executor(),
                        columns.stream().map(column -> column.text().apply(row)).toList())));
        return new Table(
                table.id() + "-table",
                table.title() + ": with the 95% interval over forks"
                        + (ordered
                                ? "; unfairness is how far the order of finishing is from a round robin's, 0 for a round"
                                        + " robin and about 0.33 where machines run one after the other"
                                : ""),
                line("executor", columns.stream().map(Column::name).toList()),
                withGaps(rows, table.gaps(), columns.size()));
    }

    private static String ratio(ExecutorTable.Row row) {
        if (row.timing() == null) {
            return NONE;
        }
        return row.ratio().isEmpty() ? "1×" : row.ratio();
    }

    private static String text(ExecutorTable.Row row, String figure) {
        Amount amount = row.figures().get(figure);
        return amount == null ? NONE : amount.text();
    }

    public static Table scaling(Scaling scaling) {
        return new Table(
                scaling.id() + "-table",
                scaling.title() + ", time a transition, with the 95% interval over forks",
                line(
                        "executor",
                        scaling.machines().stream().map(Quantity::count).toList()),
                scaling.lines().stream()
                        .map(line -> line(
                                line.executor(),
                                line.points().stream()
                                        .map(point -> point.timing() == null
                                                ? String.valueOf(point.absence())
                                                : point.timing().text())
                                        .toList()))
                        .toList());
    }

    public static Table latency(LatencyTable table) {
        List<String> columns = new ArrayList<>();
        table.percentiles().forEach(percentile -> columns.add("p" + Quantity.plain(percentile)));
        columns.add("samples a fork");
        List<List<String>> rows = new ArrayList<>();
        for (LatencyTable.Row row : table.rows()) {
            List<String> cells = new ArrayList<>();
            for (double percentile : table.percentiles()) {
                Amount amount = row.percentiles().get(percentile);
                cells.add(amount == null ? NONE : amount.text());
            }
            cells.add(row.absence() == null ? Quantity.count(row.samples()) : row.absence());
            rows.add(line(row.executor(), cells));
        }
        return new Table(
                table.id() + "-table",
                table.title() + ": from when a machine was due to its end, with the 95% interval over forks;"
                        + " a percentile with fewer than 10 samples beyond it in a fork is left out",
                line("executor", columns),
                withGaps(rows, table.gaps(), columns.size()));
    }

    public static Table footprint(Footprint footprint) {
        List<List<String>> rows = new ArrayList<>();
        for (Footprint.Row row : footprint.rows()) {
            rows.add(
                    row.bytes() == null
                            ? List.of(row.executor(), String.valueOf(row.absence()), NONE, "0")
                            : List.of(
                                    row.executor(),
                                    row.bytes().text(),
                                    row.ratio().isEmpty() ? "1×" : row.ratio(),
                                    String.valueOf(row.bytes().forks().size())));
        }
        return new Table(
                footprint.id() + "-table",
                footprint.title() + ": live heap a suspended machine, with the 95% interval over forks",
                List.of("executor", "live heap a machine", "to the least", "forks"),
                withGaps(rows, footprint.gaps(), 3));
    }

    /** One line for all executors that were not run for the same reason. */
    private static List<List<String>> withGaps(List<List<String>> rows, List<Gap> gaps, int columns) {
        List<List<String>> all = new ArrayList<>(rows);
        for (Gap gap : gaps) {
            List<String> cells = new ArrayList<>(Collections.nCopies(columns, NONE));
            cells.set(0, gap.reason());
            all.add(line(gap.names(), cells));
        }
        return List.copyOf(all);
    }

    private static List<String> line(String head, List<String> cells) {
        List<String> line = new ArrayList<>(List.of(head));
        line.addAll(cells);
        return List.copyOf(line);
    }
}
