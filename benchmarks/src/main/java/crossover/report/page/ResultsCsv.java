package crossover.report.page;

import crossover.report.page.section.ReportedRun;
import crossover.report.page.section.Section;
import crossover.report.value.Amount;
import crossover.report.value.ClockedTime;
import crossover.report.value.CsvText;
import crossover.report.value.MeasuredCell;
import crossover.report.value.Timing;
import crossover.results.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The long form for spreadsheets and scripts: one line a metric of a cell, at full precision. What sections work out of JMH's
 * results stands in columns of its own.
 */
final class ResultsCsv {
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
            "high95",
            "pooled_low95_ns",
            "pooled_high95_ns",
            "bound");

    private static final String PARAMETER = "param:";

    // Among the columns from "forks" on.
    private static final int FIGURES = AFTER.indexOf("forks");
    private static final int SCORE = AFTER.indexOf("jmh_score") - FIGURES;
    private static final int VALUE = AFTER.indexOf("value") - FIGURES;
    private static final int BOUND = AFTER.indexOf("bound") - FIGURES;

    private static final String AT_MOST = "<=";

    private final List<Section> sections;
    private final SortedSet<String> parameters;
    private final StringBuilder text = new StringBuilder();

    private ResultsCsv(List<Section> sections, SortedSet<String> parameters) {
        this.sections = sections;
        this.parameters = parameters;
    }

    static String of(List<ReportedRun> runs, List<Section> sections) {
        SortedSet<String> parameters = runs.stream()
                .flatMap(run -> run.cells().stream())
                .flatMap(cell -> cell.key().params().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        ResultsCsv csv = new ResultsCsv(sections, parameters);
        List<String> header = new ArrayList<>(BEFORE);
        parameters.forEach(parameter -> header.add(column(parameter)));
        header.addAll(AFTER);
        csv.line(header);
        for (ReportedRun run : runs) {
            run.cells().forEach(cell -> csv.lines(run.name(), cell));
        }
        return csv.text.toString();
    }

    /** A benchmark's parameter may be called like a column, {@code mode} for one. */
    private static String column(String parameter) {
        return BEFORE.contains(parameter) || AFTER.contains(parameter) ? PARAMETER + parameter : parameter;
    }

    private void lines(String run, MeasuredCell cell) {
        if (cell.measurement() == null) {
            line(run, cell, "primary", measured(null, null));
            return;
        }
        line(run, cell, "primary", measured(cell.measurement().primary(), cell.timing()));
        SortedMap<String, Metric> secondary = cell.measurement().secondary();
        secondary.forEach(
                (name, metric) -> line(run, cell, name, secondary(metric, ClockedTime.most(secondary, name))));
        for (Section section : sections) {
            section.derived(cell).forEach((name, amount) -> line(run, cell, "derived." + name, derived(amount)));
        }
    }

    /** The columns from {@code forks} on, for what JMH measured. */
    private static List<String> measured(@Nullable Metric metric, @Nullable Timing timing) {
        List<String> fields = new ArrayList<>();
        fields.add(metric == null ? "0" : String.valueOf(metric.forks().size()));
        fields.add(
                metric == null
                        ? "0"
                        : String.valueOf(
                                metric.forks().stream().mapToInt(List::size).sum()));
        fields.add(timing == null ? "" : number(timing.centre()));
        fields.add(timing == null ? "" : number(timing.own().low()));
        fields.add(timing == null ? "" : number(timing.own().high()));
        fields.add(metric == null ? "" : number(metric.score()));
        fields.add(metric == null ? "" : number(metric.scoreError()));
        fields.add(metric == null ? "" : metric.unit());
        fields.addAll(List.of("", "", ""));
        Timing pooled = timing != null && !timing.estimate().equals(timing.own()) ? timing : null;
        fields.add(pooled == null ? "" : number(pooled.low()));
        fields.add(pooled == null ? "" : number(pooled.high()));
        fields.add("");
        return fields;
    }

    /** The same for a secondary result; one that is too short for its clock is no figure, but the most that it can be. */
    private static List<String> secondary(Metric metric, @Nullable Double most) {
        List<String> fields = measured(metric, null);
        if (most != null) {
            fields.set(SCORE, "");
            fields.set(SCORE + 1, "");
            fields.set(VALUE, number(most));
            fields.set(BOUND, AT_MOST);
        }
        return fields;
    }

    /** The same for a figure that is worked out: JMH's columns stay empty. */
    private static List<String> derived(Amount amount) {
        return List.of(
                String.valueOf(amount.forks().size()),
                "0",
                "",
                "",
                "",
                "",
                "",
                amount.unit(),
                number(amount.centre()),
                number(amount.low()),
                number(amount.high()),
                "",
                "",
                "");
    }

    private void line(String run, MeasuredCell cell, String metric, List<String> figures) {
        List<String> fields = new ArrayList<>(List.of(
                run,
                cell.key().benchmark(),
                cell.key().mode(),
                String.valueOf(cell.key().threads())));
        parameters.forEach(parameter -> fields.add(cell.key().params().getOrDefault(parameter, "")));
        fields.addAll(List.of(
                metric,
                cell.stateName(),
                text(cell.reason()),
                text(cell.stopReason()),
                String.valueOf(cell.simulated())));
        fields.addAll(figures);
        line(fields);
    }

    private void line(List<String> fields) {
        text.append(CsvText.line(fields)).append("\r\n");
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String number(double number) {
        return Double.isFinite(number) ? Double.toString(number) : "";
    }
}
