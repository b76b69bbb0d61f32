package crossover.report.executor;

import crossover.report.value.Amount;
import crossover.report.value.MeasuredCell;
import crossover.report.value.Quantity;
import crossover.report.value.Table;
import crossover.report.value.Timing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The time of a transition over the machines in flight, or over the threads that take steps, everything else being the same.
 * One machine alone is no point of it: that is an idle wake.
 *
 * @param setting what all have in common
 * @param places the columns, rising
 * @param lines by the time at the last column, least first
 */
public record Scaling(Axis axis, CommonSetting setting, List<Long> places, List<Curve> lines) {

    /** What the time is drawn over. */
    public enum Axis {
        MACHINES("machines in flight"),
        THREADS("threads");

        private final String title;

        Axis(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        private CommonSetting without(CommonSetting setting) {
            return this == MACHINES ? setting.withoutMachines() : setting.withoutThreads();
        }

        /** 0 where it is not known. */
        private long place(ExecutorComparison comparison) {
            return this == MACHINES ? comparison.setting().machines() : comparison.threads();
        }
    }

    /** An executor; as many points as there are columns. */
    public record Curve(String executor, List<Reading> points) {
        private double atTheMost() {
            Stream<Timing> timings = points.stream().map(Reading::timing).filter(Objects::nonNull);
            return timings.reduce((before, after) -> after).map(Timing::centre).orElse(Double.POSITIVE_INFINITY);
        }
    }

    /**
     * @param timing null where nothing was measured
     * @param handOverBytes what handing a machine over allocates; null where nobody counted it
     * @param absence why nothing was measured; empty where something was
     */
    public record Reading(
            long place, @Nullable Timing timing, @Nullable Amount handOverBytes, String absence) {
        static Reading of(long place, ExecutorComparison.Row row) {
            return new Reading(place, row.timing(), row.figures().get(ExecutorFigures.HAND_OVER_BYTES), row.absence());
        }

        static Reading without(long place, String absence) {
            return new Reading(place, null, null, absence);
        }

        String text() {
            return timing == null ? absence : timing.text();
        }

        String bytes() {
            return handOverBytes == null ? timing == null ? absence : Table.NONE : handOverBytes.text();
        }
    }

    /** Joins the comparisons that differ in nothing but their machines in flight, or but their threads. */
    static List<Scaling> of(List<ExecutorComparison> comparisons) {
        return Arrays.stream(Axis.values())
                .flatMap(axis -> of(axis, comparisons))
                .toList();
    }

    private static Stream<Scaling> of(Axis axis, List<ExecutorComparison> comparisons) {
        Map<CommonSetting, List<ExecutorComparison>> groups = new LinkedHashMap<>();
        comparisons.stream()
                .filter(comparison -> comparison.setting().machines() > 1
                        && comparison.exact()
                        && axis.place(comparison) > 0
                        && comparison.rows().stream().anyMatch(row -> row.timing() != null))
                .forEach(comparison -> groups.computeIfAbsent(
                                axis.without(comparison.setting()), setting -> new ArrayList<>())
                        .add(comparison));
        return groups.entrySet().stream()
                .filter(group ->
                        group.getValue().stream().map(axis::place).distinct().count() > 1)
                .map(group -> of(axis, group.getKey(), group.getValue()));
    }

    private static Scaling of(Axis axis, CommonSetting setting, List<ExecutorComparison> comparisons) {
        List<ExecutorComparison> rising = comparisons.stream()
                .sorted(Comparator.comparingLong(axis::place))
                .toList();
        List<Long> places = rising.stream().map(axis::place).toList();
        List<Map<String, Reading>> columns =
                rising.stream().map(comparison -> points(axis, comparison)).toList();
        List<Curve> lines = rising.stream()
                .flatMap(comparison -> comparison.rows().stream())
                .map(ExecutorComparison.Row::executor)
                .distinct()
                .map(executor -> new Curve(executor, points(executor, places, columns)))
                .sorted(Comparator.comparingDouble(Curve::atTheMost))
                .toList();
        return new Scaling(axis, setting, places, lines);
    }

    /** By the executor that each cell states. */
    private static Map<String, Reading> points(Axis axis, ExecutorComparison comparison) {
        long place = axis.place(comparison);
        Map<String, Reading> points = new HashMap<>();
        comparison.rows().forEach(row -> points.putIfAbsent(row.executor(), Reading.of(place, row)));
        for (Omission omission : comparison.omissions()) {
            for (MeasuredCell cell : omission.cells()) {
                points.putIfAbsent(ComparableCells.executor(cell), Reading.without(place, omission.reason()));
            }
        }
        return points;
    }

    private static List<Reading> points(String executor, List<Long> places, List<Map<String, Reading>> columns) {
        List<Reading> points = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            points.add(
                    columns.get(column).getOrDefault(executor, Reading.without(places.get(column), "not in the plan")));
        }
        return List.copyOf(points);
    }

    /** Stable, fit for a file's name. */
    public String id() {
        return (axis == Axis.MACHINES ? "scaling-" : "threads-") + setting.id();
    }

    public String title() {
        return setting.title() + ": by " + axis.title;
    }

    /** The times, and what handing a machine over costs in memory where somebody counted it. */
    public List<Table> tables() {
        Table times = table("", ", time a transition", Reading::text);
        boolean counted =
                lines.stream().flatMap(line -> line.points().stream()).anyMatch(point -> point.handOverBytes() != null);
        return counted
                ? List.of(times, table("-memory", ", allocated by handing a machine over", Reading::bytes))
                : List.of(times);
    }

    private Table table(String which, String what, Function<Reading, String> text) {
        List<String> columns = new ArrayList<>(List.of("executor"));
        places.forEach(place -> columns.add(Quantity.count(place)));
        return new Table(
                id() + which + "-table",
                title() + what + ", with the 95% interval over forks",
                List.copyOf(columns),
                lines.stream()
                        .map(line -> Stream.concat(
                                        Stream.of(line.executor()),
                                        line.points().stream().map(text))
                                .toList())
                        .toList());
    }
}
