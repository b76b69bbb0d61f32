package crossover.report.compare.export;

import crossover.report.compare.ComparedRun;
import crossover.report.compare.ComparisonReport;
import crossover.report.compare.ComparisonTables;
import crossover.report.compare.Wording;
import crossover.report.value.MarkdownText;
import crossover.report.value.Table;

/** For pull requests: what differs, every row, and the crossovers as tables. */
final class MarkdownExporter implements Exporter {
    @Override
    public String export(ComparisonReport report) {
        StringBuilder text = new StringBuilder();
        for (ComparedRun run : report.others()) {
            text.append("## ")
                    .append(MarkdownText.escaped(run.name()))
                    .append(" against ")
                    .append(MarkdownText.escaped(report.base()))
                    .append("\n\n")
                    .append(run.setting())
                    .append("\n\n**")
                    .append(Wording.counts(run.rows()))
                    .append("**; geometric mean of the time ratios: ")
                    .append(Wording.geometricMean(report, run))
                    .append(".\n\n");
            table(ComparisonTables.differences(run).headed("differs", "base", "other"), false, text);
            table(ComparisonTables.rows(report, run).headed(TextExporter.ROW_COLUMNS), true, text);
            table(ComparisonTables.crossovers(run).headed("crossover", "base", "other", "shift"), false, text);
        }
        leftOut(report, text);
        return text.append(TextExporter.legend(report)).toString();
    }

    private static void table(Table table, boolean figures, StringBuilder text) {
        if (!table.isEmpty()) {
            MarkdownText.table(table, figures).forEach(line -> text.append(line).append('\n'));
            text.append('\n');
        }
    }

    private static void leftOut(ComparisonReport report, StringBuilder text) {
        if (!report.leftOut().isEmpty()) {
            text.append("Left out of the geometric mean:\n\n");
            report.leftOut()
                    .forEach(row ->
                            text.append("- ").append(MarkdownText.escaped(row)).append('\n'));
            text.append('\n');
        }
    }
}
