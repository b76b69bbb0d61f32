package crossover.report.compare;

import crossover.report.value.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A comparison's primary rows grouped by one or two keys.
 *
 * @param rowKey whose values the lines are for
 * @param columns values of the second key
 * @param hidden the keys that a figure runs over, each with how many values: {@code length (8)}
 */
public record Pivot(String rowKey, String columnKey, List<String> columns, List<Line> lines, List<String> hidden) {

    /** One value of the row key. */
    public record Line(String value, List<Group> groups) {}

    /** The rows at one place of the table. */
    public record Group(List<ComparedRow> rows) {
        /** {@code 1.012 over 8 rows: 3 slower, 5 same}; a single row's own ratio and verdict; empty for none. */
        public String text() {
            if (rows.isEmpty()) {
                return "";
            }
            if (rows.size() == 1) {
                return (Wording.ratio(rows.getFirst()) + " " + Wording.verdict(rows.getFirst())).strip();
            }
            double mean = rows.stream()
                    .filter(ComparedRow::hasRatio)
                    .mapToDouble(row -> Math.log(row.comparison().ratio()))
                    .average()
                    .orElse(Double.NaN);
            long counted = rows.stream().filter(ComparedRow::hasRatio).count();
            String over = counted == rows.size()
                    ? Quantity.counted(counted, "row")
                    : counted + " of " + Quantity.counted(rows.size(), "row");
            return (Double.isNaN(mean) ? "no ratio" : Wording.fixed(Math.exp(mean))) + " over " + over + ": "
                    + Wording.counts(rows);
        }
    }

    /** The keys that rows can be grouped by. */
    public static List<String> keys(ComparisonReport report) {
        return Dimension.of(report.allRows());
    }

    /** @param columnKey {@code run} where there is no second key */
    public static Pivot of(ComparisonReport report, String rowKey, String columnKey) {
        List<ComparedRow> rows =
                report.allRows().stream().filter(row -> row.metric() == null).toList();
        Set<String> columns = new LinkedHashSet<>();
        Map<String, Map<String, List<ComparedRow>>> groups = new LinkedHashMap<>();
        for (ComparedRow row : rows) {
            String column = Dimension.value(row, columnKey);
            columns.add(column);
            groups.computeIfAbsent(Dimension.value(row, rowKey), any -> new LinkedHashMap<>())
                    .computeIfAbsent(column, any -> new ArrayList<>())
                    .add(row);
        }
        List<Line> lines = new ArrayList<>();
        groups.forEach((value, byColumn) -> lines.add(new Line(
                value,
                columns.stream()
                        .map(column -> new Group(List.copyOf(byColumn.getOrDefault(column, List.of()))))
                        .toList())));
        return new Pivot(rowKey, columnKey, List.copyOf(columns), List.copyOf(lines), hidden(lines, rows));
    }

    /** A key is hidden where it takes several values at one place of the table. */
    private static List<String> hidden(List<Line> lines, List<ComparedRow> rows) {
        return Dimension.of(rows).stream()
                .filter(key -> lines.stream()
                        .flatMap(line -> line.groups().stream())
                        .anyMatch(group -> values(group.rows(), key) > 1))
                .map(key -> key + " (" + values(rows, key) + ")")
                .toList();
    }

    private static long values(List<ComparedRow> rows, String key) {
        return rows.stream().map(row -> Dimension.value(row, key)).distinct().count();
    }
}
