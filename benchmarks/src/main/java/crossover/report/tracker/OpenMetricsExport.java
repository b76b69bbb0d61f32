package crossover.report.tracker;

import crossover.report.history.Measure;
import crossover.report.history.PastRun;
import crossover.report.history.Reading;
import crossover.results.CellKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Gauges in base units, and the ends of their 95% intervals as gauges of their own: OpenMetrics 1.0,
 * https://github.com/prometheus/OpenMetrics/blob/main/specification/OpenMetrics.md. Without timestamps: who collects a run says when.
 */
final class OpenMetricsExport {
    private static final String NOT_IN_NAMES = "[^a-zA-Z0-9_]";

    private final PastRun run;
    private final StringBuilder text = new StringBuilder();

    private OpenMetricsExport(PastRun run) {
        this.run = run;
    }

    static String of(PastRun run) {
        OpenMetricsExport export = new OpenMetricsExport(run);
        for (Measure measure : Measure.values()) {
            List<Reading> all = Tracker.figures(run).stream()
                    .filter(reading -> reading.measure() == measure)
                    .toList();
            List<Reading> certain = all.stream().filter(Reading::hasInterval).toList();
            export.family(measure, "", measure.what(), all, Reading::value);
            export.family(measure, "low_", "Lower end of the 95% interval over forks.", certain, Reading::low);
            export.family(measure, "high_", "Upper end of the 95% interval over forks.", certain, Reading::high);
        }
        return export.text.append("# EOF\n").toString();
    }

    private void family(
            Measure measure, String end, String help, List<Reading> readings, ToDoubleFunction<Reading> value) {
        if (readings.isEmpty()) {
            return;
        }
        String name = "crossover_" + measure.family() + "_" + end + measure.base();
        text.append("# TYPE ").append(name).append(" gauge\n");
        text.append("# UNIT ").append(name).append(' ').append(measure.base()).append('\n');
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        for (Reading reading : readings) {
            text.append(name)
                    .append(labels(reading))
                    .append(' ')
                    .append(value.applyAsDouble(reading) * measure.inBase())
                    .append('\n');
        }
    }

    private String labels(Reading reading) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("figure", reading.figure());
        CellKey cell = reading.cell();
        if (cell != null) {
            labels.put("benchmark", cell.benchmark());
            labels.put("mode", cell.mode());
            labels.put("threads", String.valueOf(cell.threads()));
            // Two parameters whose names differ in what a label cannot hold keep both values.
            cell.params()
                    .forEach((name, given) -> labels.merge(
                            "param_" + name.replaceAll(NOT_IN_NAMES, "_"), given, (one, other) -> one + " " + other));
        }
        labels.put("run", run.name());
        labels.put("profile", run.setting().profile());
        return labels.entrySet().stream()
                .map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
