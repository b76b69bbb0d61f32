package crossover.report.model;

import crossover.results.CellState;
import crossover.results.Metric;
import crossover.statistics.CellPair;
import crossover.statistics.Comparison;
import crossover.statistics.Family;
import crossover.statistics.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Groups the cells that have an executor into tables of what may be compared. */
final class Executors {
    private static final String EXACT = "transition";

    private Executors() {}

    static boolean belongs(Cell cell) {
        // A run of arrivals lasts as long as its schedule: ranking those times would say nothing.
        return cell.has("executor") && !cell.has("load");
    }

    static List<ExecutorTable> of(List<Cell> cells) {
        Map<String, List<Cell>> groups = new LinkedHashMap<>();
        cells.stream()
                .filter(Executors::belongs)
                .forEach(cell -> groups.computeIfAbsent(title(cell), title -> new ArrayList<>())
                        .add(cell));
        return groups.entrySet().stream()
                .map(group -> table(group.getKey(), group.getValue()))
                .toList();
    }

    private static String title(Cell cell) {
        StringBuilder title = new StringBuilder(words(cell.className()));
        cell.key().params().forEach((name, value) -> {
            if (!List.of("executor", "seed").contains(name)) {
                title.append(title.indexOf(":") < 0 ? ": " : ", ").append(described(name, value));
            }
        });
        return cell.key().mode().equals("avgt")
                ? title.toString()
                : title + ", JMH mode " + cell.key().mode();
    }

    private static String described(String name, String value) {
        return switch (name) {
            case "machines" -> count(value) + " in flight";
            case "mode" -> "mode " + value;
            case "parallelism" -> "parallelism " + value;
            default -> name + " " + value;
        };
    }

    private static String count(String machines) {
        boolean number = machines.matches("\\d{1,18}");
        return (number ? Quantity.count(Long.parseLong(machines)) : machines)
                + (machines.equals("1") ? " machine" : " machines");
    }

    private static String words(String className) {
        return className.equals("FiniteStateMachineBenchmark")
                ? "State machine"
                : Workload.of(className).name();
    }

    private static ExecutorTable table(String title, List<Cell> cells) {
        boolean exact = cells.stream().anyMatch(cell -> transition(cell) != null);
        Map<Cell, Timing> timings = new LinkedHashMap<>();
        for (Cell cell : cells) {
            Timing timing = exact ? transition(cell) : cell.timing();
            if (timing != null) {
                timings.put(cell, timing);
            }
        }
        List<Map.Entry<Cell, Timing>> ranked = timings.entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> entry.getValue().centre()))
                .toList();
        List<ExecutorTable.Row> rows = new ArrayList<>(measured(ranked));
        cells.stream().filter(cell -> !timings.containsKey(cell)).forEach(cell -> rows.add(absent(cell)));
        return new ExecutorTable(
                "executors-" + title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"),
                title,
                exact ? "a transition" : "an operation",
                List.copyOf(rows));
    }

    /** Time a transition by the exact count, which the score only knows as a mean. */
    private static @Nullable Timing transition(Cell cell) {
        if (cell.measurement() == null || cell.timing() == null) {
            return null;
        }
        Metric metric = cell.measurement().secondary().get(EXACT);
        return metric == null ? null : Cells.timing(metric);
    }

    private static List<ExecutorTable.Row> measured(List<Map.Entry<Cell, Timing>> ranked) {
        if (ranked.isEmpty()) {
            return List.of();
        }
        Timing fastest = ranked.getFirst().getValue();
        List<CellPair> pairs = ranked.stream()
                .skip(1)
                .map(entry -> new CellPair(fastest.estimate(), entry.getValue().estimate()))
                .toList();
        List<Comparison> comparisons = Family.compare(pairs, Comparison.DEFAULT_MARGIN);
        List<ExecutorTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < ranked.size(); i++) {
            String ratio = i == 0 ? "" : ratio(comparisons.get(i - 1));
            boolean decided = i > 0 && comparisons.get(i - 1).verdict() == Verdict.SLOWER;
            String executor = ranked.get(i).getKey().parameter("executor", "");
            rows.add(new ExecutorTable.Row(executor, ranked.get(i).getValue(), ratio, decided, false, null));
        }
        return rows;
    }

    private static String ratio(Comparison comparison) {
        String decided = comparison.verdict() == Verdict.SLOWER ? "" : "≈";
        return decided + Quantity.ratio(comparison.ratio(), comparison.low95(), comparison.high95());
    }

    private static ExecutorTable.Row absent(Cell cell) {
        return new ExecutorTable.Row(
                cell.parameter("executor", ""), null, "", false, cell.state() == CellState.SKIPPED, cell.absence());
    }
}
