package crossover.report.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A comparison's rows grouped by a key, or by two: one in the lines, one in the columns. */
public final class PivotExporter implements Exporter {
    private final boolean markdown;
    private final String rowKey;
    private final String columnKey;

    public PivotExporter(boolean markdown, String rowKey, String columnKey) {
        this.markdown = markdown;
        this.rowKey = rowKey;
        this.columnKey = columnKey;
    }

    @Override
    public String export(ComparisonReport report) {
        Pivot pivot = Pivot.of(report, rowKey, columnKey);
        StringBuilder text = new StringBuilder();
        for (ComparedRun run : report.others()) {
            text.append(plain(run.name() + " against " + report.base() + ". "))
                    .append(run.setting())
                    .append("\n\n");
        }
        table(pivot).forEach(line -> text.append(line).append('\n'));
        text.append("\nFigures are ")
                .append(pivot.hidden().isEmpty() ? "" : "geometric means of ")
                .append("time ratios, other over base: above 1 is slower.\n");
        if (!pivot.hidden().isEmpty()) {
            text.append("Each runs over ")
                    .append(plain(String.join(", ", pivot.hidden())))
                    .append(": differences between these are hidden.\n");
        }
        return text.toString();
    }

    private List<String> table(Pivot pivot) {
        List<List<String>> cells = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(plain(pivot.rowKey())));
        pivot.columns().forEach(column -> head.add(plain(columnKey + "=" + column)));
        cells.add(head);
        for (Pivot.Line line : pivot.lines()) {
            List<String> row = new ArrayList<>(List.of(plain(line.value())));
            line.groups().forEach(group -> row.add(plain(group.text())));
            cells.add(row);
        }
        if (!markdown) {
            return Columns.aligned(cells);
        }
        List<String> lines = new ArrayList<>(cells.stream()
                .map(row -> row.stream().collect(Collectors.joining(" | ", "| ", " |")))
                .toList());
        lines.add(1, "|" + " --- |".repeat(head.size()));
        return lines;
    }

    private String plain(String text) {
        return markdown ? Plain.markdown(text) : Plain.line(text);
    }
}
