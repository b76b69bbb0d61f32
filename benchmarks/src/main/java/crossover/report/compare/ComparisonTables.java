package crossover.report.compare;

import crossover.report.value.Table;
import crossover.statistics.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A comparison as tables: what terminals, Markdown, CSV and pages show of it is made here and nowhere else. */
public final class ComparisonTables {
    private ComparisonTables() {}

    /** Every row of a run against the base, for people. */
    public static Table rows(ComparisonReport report, ComparedRun run) {
        return new Table(
                "rows",
                "Every row of " + run.name() + " against " + report.base()
                        + ": the ratio of times with its 95% interval; differences up to "
                        + Wording.percent(report.margin()) + " do not matter",
                List.of("row", "base", "other", "ratio", "95% interval", "verdict"),
                run.rows().stream()
                        .map(row -> List.of(
                                row.name(),
                                Wording.value(row.base(), row.unit()),
                                Wording.value(row.other(), row.unit()),
                                Wording.ratio(row),
                                Wording.interval(row),
                                Wording.verdict(row)))
                        .toList());
    }

    public static Table differences(ComparedRun run) {
        return new Table(
                "differences",
                "What differs in the environment and can explain a ratio",
                List.of("what", "base", "other"),
                run.differences().stream()
                        .map(difference -> List.of(difference.what(), difference.base(), difference.other()))
                        .toList());
    }

    public static Table crossovers(ComparedRun run) {
        return new Table(
                "crossovers",
                "From which size on the device overtakes the best on the CPU",
                List.of("workload and device", "base", "other", "shift"),
                run.crossovers().stream()
                        .map(shift -> List.of(shift.subject(), shift.base(), shift.other(), shift.meaning()))
                        .toList());
    }

    /** One line a value of the row key, one column a value of the column key. */
    public static Table pivot(Pivot pivot) {
        List<String> columns = new ArrayList<>(List.of(pivot.rowKey()));
        pivot.columns().forEach(value -> columns.add(pivot.columnKey() + "=" + value));
        List<List<String>> rows = new ArrayList<>();
        for (Pivot.Line line : pivot.lines()) {
            List<String> row = new ArrayList<>(List.of(line.value()));
            line.groups().forEach(group -> row.add(group.text()));
            rows.add(List.copyOf(row));
        }
        return new Table("pivot", "", List.copyOf(columns), rows);
    }

    /** Every row of every run at full precision, for scripts; what is not there is empty. */
    public static Table numbers(ComparisonReport report) {
        return new Table(
                "numbers",
                "",
                List.of(
                        "run",
                        "benchmark",
                        "params",
                        "threads",
                        "mode",
                        "base",
                        "other",
                        "unit",
                        "ratio",
                        "low95",
                        "high95",
                        "degreesOfFreedom",
                        "pValue",
                        "qValue",
                        "verdict",
                        "suspect",
                        "forksNeeded",
                        "reason"),
                report.allRows().stream().map(ComparisonTables::numbers).toList());
    }

    private static List<String> numbers(ComparedRow row) {
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
