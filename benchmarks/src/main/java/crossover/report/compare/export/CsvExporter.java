package crossover.report.compare.export;

import crossover.report.compare.ComparisonReport;
import crossover.report.compare.ComparisonTables;
import crossover.report.value.CsvText;
import crossover.report.value.Table;

/** One line a row, at full precision; what is not there is an empty field. */
final class CsvExporter implements Exporter {
    @Override
    public String export(ComparisonReport report) {
        Table table = ComparisonTables.numbers(report);
        StringBuilder text = new StringBuilder(CsvText.line(table.columns())).append('\n');
        table.rows().forEach(row -> text.append(CsvText.line(row)).append('\n'));
        return text.toString();
    }
}
