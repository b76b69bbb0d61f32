package crossover.report;

import crossover.report.model.Amount;
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
            "unit",
            "value",
            "low95",
            "high95");

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
        for (Map.Entry<String, Amount> figure : cell.figures().entrySet()) {
            line(text, derived(run, cell, parameters, figure.getKey(), figure.getValue()));
        }
    }

    /** A figure that is worked out from JMH's results: its own columns hold it, JMH's stay empty. */
    private static List<String> derived(
            RunModel run, Cell cell, SortedSet<String> parameters, String name, Amount amount) {
        List<String> fields = fields(run, cell, parameters, "derived." + name, null, null);
        int forks = fields.size() - AFTER.size() + AFTER.indexOf("forks");
        fields.set(forks, String.valueOf(amount.forks().size()));
        int unit = fields.size() - AFTER.size() + AFTER.indexOf("unit");
        fields.subList(unit, fields.size()).clear();
        fields.addAll(List.of(amount.unit(), number(amount.centre()), number(amount.low()), number(amount.high())));
        return fields;
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
        fields.addAll(List.of("", "", ""));
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
