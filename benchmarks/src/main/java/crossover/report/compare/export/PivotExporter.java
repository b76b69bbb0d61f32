package crossover.report.compare.export;

import crossover.report.compare.ComparedRun;
import crossover.report.compare.ComparisonReport;
import crossover.report.compare.ComparisonTables;
import crossover.report.compare.Pivot;
import crossover.report.value.MarkdownText;
import crossover.report.value.PlainText;
import crossover.report.value.Table;
import java.util.List;

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
        lines(ComparisonTables.pivot(pivot)).forEach(line -> text.append(line).append('\n'));
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

    private List<String> lines(Table table) {
        return markdown ? MarkdownText.table(table, false) : PlainText.table(table);
    }

    private String plain(String text) {
        return markdown ? MarkdownText.escaped(text) : PlainText.oneLine(text);
    }
}
