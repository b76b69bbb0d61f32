package crossover.report.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Groups the cells that have an executor into tables of what may be compared. */
final class Executors {
    private Executors() {}

    static List<ExecutorTable> of(List<Cell> cells) {
        // A run of arrivals lasts as long as its schedule, and a footprint is no time: ranking those would say nothing.
        return groups(cells, cell -> !LatencyTables.belongs(cell) && !Footprints.belongs(cell)).entrySet().stream()
                .map(group -> table(group.getKey(), group.getValue()))
                .toList();
    }

    /** The cells that have an executor and belong, by what they have in common. */
    static Map<Setting, List<Cell>> groups(List<Cell> cells, Predicate<Cell> belongs) {
        Map<Setting, List<Cell>> groups = new LinkedHashMap<>();
        cells.stream()
                .filter(cell -> cell.has("executor"))
                .filter(belongs)
                .forEach(cell -> groups.computeIfAbsent(Setting.of(cell), setting -> new ArrayList<>())
                        .add(cell));
        return groups;
    }

    static String executor(Cell cell) {
        return cell.parameter("executor", "");
    }

    private static ExecutorTable table(Setting setting, List<Cell> cells) {
        // The exact count of transitions, which the score only knows as a mean.
        boolean exact = cells.stream().anyMatch(cell -> cell.figures().containsKey(Figures.TRANSITION));
        Map<Cell, Timing> timings = new LinkedHashMap<>();
        for (Cell cell : cells) {
            Timing timing = exact ? transition(cell) : cell.timing();
            if (timing != null) {
                timings.put(cell, timing);
            }
        }
        List<ExecutorTable.Row> rows = new ArrayList<>(measured(timings));
        cells.stream()
                .filter(cell -> !timings.containsKey(cell) && !Gap.isGap(cell))
                .map(cell -> new ExecutorTable.Row(executor(cell), null, "", false, Map.of(), cell.absence()))
                .forEach(rows::add);
        return new ExecutorTable(
                "executors-" + setting.id(),
                setting.title(),
                exact ? "a transition" : "an operation",
                setting,
                List.copyOf(rows),
                Gap.of(cells));
    }

    private static @Nullable Timing transition(Cell cell) {
        Amount amount = cell.timing() == null ? null : cell.figures().get(Figures.TRANSITION);
        return amount == null ? null : new Timing(amount.estimate(), amount.forks());
    }

    private static List<ExecutorTable.Row> measured(Map<Cell, Timing> timings) {
        List<Map.Entry<Cell, Timing>> subjects = List.copyOf(timings.entrySet());
        return Ranking.of(subjects, entry -> entry.getValue().estimate()).stream()
                .map(place -> {
                    Cell cell = place.subject().getKey();
                    return new ExecutorTable.Row(
                            executor(cell),
                            place.subject().getValue(),
                            place.ratio(),
                            place.decided(),
                            cell.figures(),
                            null);
                })
                .toList();
    }
}
