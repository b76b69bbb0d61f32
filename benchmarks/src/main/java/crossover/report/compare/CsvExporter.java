package crossover.report.compare;

import crossover.statistics.Comparison;
import java.util.List;
import java.util.stream.Collectors;

/** One line a row, at full precision; what is not there is an empty field. */
final class CsvExporter implements Exporter {
    private static final String HEADER = "run,benchmark,params,threads,mode,base,other,unit,ratio,low95,high95,"
            + "degreesOfFreedom,pValue,qValue,verdict,suspect,forksNeeded,reason\n";

    @Override
    public String export(ComparisonReport report) {
        StringBuilder text = new StringBuilder(HEADER);
        for (ComparedRow row : report.allRows()) {
            text.append(fields(row).stream().map(Plain::csv).collect(Collectors.joining(",")))
                    .append('\n');
        }
        return text.toString();
    }

    private static List<String> fields(ComparedRow row) {
        Comparison comparison = row.comparison();
        return List.of(
                row.run(),
                row.benchmark(),
                row.key().params().entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(" ")),
                Integer.toString(row.key().threads()),
                row.key().mode(),
                number(row.base()),
                number(row.other()),
                row.unit(),
                number(comparison.ratio()),
                number(comparison.low95()),
                number(comparison.high95()),
                number(comparison.degreesOfFreedom()),
                number(comparison.pValue()),
                number(comparison.qValue()),
                row.verdict().name(),
                Boolean.toString(comparison.suspect()),
                comparison.forksNeeded() == 0 ? "" : Integer.toString(comparison.forksNeeded()),
                comparison.reason() == null ? "" : comparison.reason());
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }
}
