package crossover.report;

import crossover.report.model.Cell;
import crossover.report.model.RunModel;
import crossover.report.model.Timing;
import crossover.results.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The long form for spreadsheets and scripts: one line a metric of a cell, at full precision, RFC 4180. */
final class Csv {
    private static final List<String> BEFORE = List.of("run", "benchmark", "mode", "threads");
    private static final List<String> AFTER = List.of(
            "metric",
            "state",
            "reason",
            "stop_reason",
            "simulated",
            "forks",
            "iterations",
            "time_ns",
            "low95_ns",
            "high95_ns",
            "jmh_score",
            "jmh_error999",
            "unit");

    private Csv() {}

    static String of(List<RunModel> runs) {
        SortedSet<String> parameters = runs.stream()
                .flatMap(run -> run.cells().stream())
                .flatMap(cell -> cell.key().params().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        StringBuilder text = new StringBuilder();
        List<String> header = new ArrayList<>(BEFORE);
        header.addAll(parameters);
        header.addAll(AFTER);
        line(text, header);
        for (RunModel run : runs) {
            for (Cell cell : run.cells()) {
                lines(text, run, cell, parameters);
            }
        }
        return text.toString();
    }

    private static void lines(StringBuilder text, RunModel run, Cell cell, SortedSet<String> parameters) {
        if (cell.measurement() == null) {
            line(text, fields(run, cell, parameters, "primary", null, null));
            return;
        }
        line(text, fields(run, cell, parameters, "primary", cell.measurement().primary(), cell.timing()));
        for (Map.Entry<String, Metric> metric : cell.measurement().secondary().entrySet()) {
            line(text, fields(run, cell, parameters, metric.getKey(), metric.getValue(), null));
        }
    }

    private static List<String> fields(
            RunModel run,
            Cell cell,
            SortedSet<String> parameters,
            String name,
            @Nullable Metric metric,
            @Nullable Timing timing) {
        List<String> fields = new ArrayList<>(List.of(
                run.name(),
                cell.key().benchmark(),
                cell.key().mode(),
                String.valueOf(cell.key().threads())));
        for (String parameter : parameters) {
            fields.add(cell.key().params().getOrDefault(parameter, ""));
        }
        fields.addAll(List.of(
                name,
                cell.stateName(),
                text(cell.reason()),
                text(cell.stopReason()),
                String.valueOf(cell.simulated())));
        fields.add(metric == null ? "0" : String.valueOf(metric.forks().size()));
        fields.add(
                metric == null
                        ? "0"
                        : String.valueOf(
                                metric.forks().stream().mapToInt(List::size).sum()));
        fields.add(timing == null ? "" : number(timing.centre()));
        fields.add(timing == null ? "" : number(timing.low()));
        fields.add(timing == null ? "" : number(timing.high()));
        fields.add(metric == null ? "" : number(metric.score()));
        fields.add(metric == null ? "" : number(metric.scoreError()));
        fields.add(metric == null ? "" : metric.unit());
        return fields;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String number(double number) {
        return Double.isFinite(number) ? Double.toString(number) : "";
    }

    private static void line(StringBuilder text, List<String> fields) {
        text.append(fields.stream().map(Csv::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
