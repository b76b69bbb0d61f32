package crossover.report.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Joins the tables that differ in nothing but their machines in flight. */
final class Scalings {
    private Scalings() {}

    static List<Scaling> of(List<ExecutorTable> tables) {
        Map<Setting, List<ExecutorTable>> groups = new LinkedHashMap<>();
        tables.stream()
                .filter(table ->
                        table.setting().machines() > 1 && table.rows().stream().anyMatch(Scalings::isExact))
                .forEach(
                        table -> groups.computeIfAbsent(table.setting().withoutMachines(), setting -> new ArrayList<>())
                                .add(table));
        return groups.entrySet().stream()
                .filter(group -> group.getValue().size() > 1)
                .map(group -> scaling(group.getKey(), group.getValue()))
                .toList();
    }

    private static boolean isExact(ExecutorTable.Row row) {
        return row.figures().containsKey(Figures.TRANSITION);
    }

    private static Scaling scaling(Setting setting, List<ExecutorTable> tables) {
        List<ExecutorTable> rising = tables.stream()
                .sorted(Comparator.comparingLong(table -> table.setting().machines()))
                .toList();
        List<Scaling.Line> lines = rising.stream()
                .flatMap(table -> table.rows().stream())
                .map(ExecutorTable.Row::executor)
                .distinct()
                .map(executor -> new Scaling.Line(
                        executor,
                        rising.stream().map(table -> point(table, executor)).toList()))
                .sorted(Comparator.comparingDouble(Scalings::atTheMost))
                .toList();
        return new Scaling(
                "scaling-" + setting.id(),
                setting.title() + ": by machines in flight",
                rising.stream().map(table -> table.setting().machines()).toList(),
                lines);
    }

    private static Scaling.Point point(ExecutorTable table, String executor) {
        long machines = table.setting().machines();
        for (ExecutorTable.Row row : table.rows()) {
            if (row.executor().equals(executor)) {
                return new Scaling.Point(machines, row.timing(), row.absence());
            }
        }
        String reason = table.gaps().stream()
                .filter(gap -> gap.executors().contains(executor))
                .map(Gap::reason)
                .findFirst()
                .orElse("not in the plan");
        return new Scaling.Point(machines, null, reason);
    }

    private static double atTheMost(Scaling.Line line) {
        Stream<Timing> timings =
                line.points().stream().map(Scaling.Point::timing).filter(Objects::nonNull);
        return timings.reduce((before, after) -> after).map(Timing::centre).orElse(Double.POSITIVE_INFINITY);
    }
}
