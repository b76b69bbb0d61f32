package crossover.report.executor;

import crossover.report.value.MeasuredCell;
import crossover.report.value.Quantity;
import crossover.report.value.Table;
import crossover.report.value.Timing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The time of a transition over the machines in flight. One machine alone is no point of it: that is an idle wake.
 *
 * @param setting what all have in common
 * @param machines the columns, rising
 * @param lines by the time at the most machines, least first
 */
public record Scaling(CommonSetting setting, List<Long> machines, List<Curve> lines) {

    /** An executor; as many points as there are columns. */
    public record Curve(String executor, List<Reading> points) {
        private double atTheMost() {
            Stream<Timing> timings = points.stream().map(Reading::timing).filter(Objects::nonNull);
            return timings.reduce((before, after) -> after).map(Timing::centre).orElse(Double.POSITIVE_INFINITY);
        }
    }

    /**
     * @param timing null where nothing was measured
     * @param absence why; empty where something was
     */
    public record Reading(long machines, @Nullable Timing timing, String absence) {
        String text() {
            return timing == null ? absence : timing.text();
        }
    }

    /** Joins the comparisons that differ in nothing but their machines in flight. */
    static List<Scaling> of(List<ExecutorComparison> comparisons) {
        Map<CommonSetting, List<ExecutorComparison>> groups = new LinkedHashMap<>();
        comparisons.stream()
                .filter(comparison -> comparison.setting().machines() > 1
                        && comparison.exact()
                        && comparison.rows().stream().anyMatch(row -> row.timing() != null))
                .forEach(comparison -> groups.computeIfAbsent(
                                comparison.setting().withoutMachines(), setting -> new ArrayList<>())
                        .add(comparison));
        return groups.entrySet().stream()
                .filter(group -> group.getValue().size() > 1)
                .map(group -> of(group.getKey(), group.getValue()))
                .toList();
    }

    private static Scaling of(CommonSetting setting, List<ExecutorComparison> comparisons) {
        List<ExecutorComparison> rising = comparisons.stream()
                .sorted(Comparator.comparingLong(
                        comparison -> comparison.setting().machines()))
                .toList();
        List<Map<String, Reading>> columns =
                rising.stream().map(Scaling::points).toList();
        List<Curve> lines = rising.stream()
                .flatMap(comparison -> comparison.rows().stream())
                .map(ExecutorComparison.Row::executor)
                .distinct()
                .map(executor -> new Curve(executor, points(executor, rising, columns)))
                .sorted(Comparator.comparingDouble(Curve::atTheMost))
                .toList();
        return new Scaling(
                setting,
                rising.stream()
                        .map(comparison -> comparison.setting().machines())
                        .toList(),
                lines);
    }

    /** By the executor that each cell states. */
    private static Map<String, Reading> points(ExecutorComparison comparison) {
        long machines = comparison.setting().machines();
        Map<String, Reading> points = new HashMap<>();
        comparison
                .rows()
                .forEach(row -> points.putIfAbsent(row.executor(), new Reading(machines, row.timing(), row.absence())));
        for (Omission omission : comparison.omissions()) {
            for (MeasuredCell cell : omission.cells()) {
                points.putIfAbsent(ComparableCells.executor(cell), new Reading(machines, null, omission.reason()));
            }
        }
        return points;
    }

    private static List<Reading> points(
            String executor, List<ExecutorComparison> rising, List<Map<String, Reading>> columns) {
        List<Reading> points = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            long machines = rising.get(column).setting().machines();
            points.add(columns.get(column).getOrDefault(executor, new Reading(machines, null, "not in the plan")));
        }
        return List.copyOf(points);
    }

    /** Stable, fit for a file's name. */
    public String id() {
        return "scaling-" + setting.id();
    }

    public String title() {
        return setting.title() + ": by machines in flight";
    }

    public Table table() {
        List<String> columns = new ArrayList<>(List.of("executor"));
        machines.forEach(count -> columns.add(Quantity.count(count)));
        return new Table(
                id() + "-table",
                title() + ", time a transition, with the 95% interval over forks",
                List.copyOf(columns),
                lines.stream()
                        .map(line -> Stream.concat(
                                        Stream.of(line.executor()),
                                        line.points().stream().map(Reading::text))
                                .toList())
                        .toList());
    }
}
