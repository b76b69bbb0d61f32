package crossover.report.model;

import crossover.results.ExecutorShape;
import crossover.results.OnExecutor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Groups the cells that have an executor into tables of what may be compared. */
final class Executors {
    private Executors() {}

    static List<ExecutorTable> of(List<Cell> cells) {
        return groups(cells, ExecutorShape.class).entrySet().stream()
                .map(group -> table(group.getKey(), group.getValue()))
                .toList();
    }

    /** The cells of that shape, by what they have in common: rows that do not measure the same are never ranked together. */
    static Map<Setting, List<Cell>> groups(List<Cell> cells, Class<? extends OnExecutor> kind) {
        Map<Setting, List<Cell>> groups = new LinkedHashMap<>();
        for (Cell cell : cells) {
            if (kind.isInstance(cell.shape())) {
                groups.computeIfAbsent(Setting.of(cell, kind.cast(cell.shape())), setting -> new ArrayList<>())
                        .add(cell);
            }
        }
        return groups;
    }

    /** Only of a cell that has one. */
    static String executor(Cell cell) {
        return ((OnExecutor) cell.shape()).executor();
    }

    private static boolean isFloor(Cell cell) {
        return ((ExecutorShape) cell.shape()).floor();
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
                .map(cell ->
                        new ExecutorTable.Row(executor(cell), isFloor(cell), null, "", false, Map.of(), cell.absence()))
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
                            isFloor(cell),
                            place.subject().getValue(),
                            place.ratio(),
                            place.decided(),
                            cell.figures(),
                            null);
                })
                .toList();
    }
}
