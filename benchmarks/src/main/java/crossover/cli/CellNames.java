package crossover.cli;

import crossover.report.value.PlainText;
import crossover.report.value.ShortNames;
import crossover.results.CellKey;
import crossover.results.CellRecord;
import crossover.results.CellState;
import crossover.results.shape.OnExecutor;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names of a plan's cells as short as tells them apart: {@code VectorSum.compute device=cpu:loop length=100}, without
 * what all cells of a class have in common or what is at its neutral value.
 */
final class CellNames {
    private final Map<String, String> benchmarks;
    private final Map<String, Map<String, String>> common = new HashMap<>();
    private final Map<CellKey, String> names = new HashMap<>();

    CellNames(Collection<CellRecord> plan) {
        List<CellRecord> cells =
                plan.stream().filter(cell -> cell.state() != CellState.SKIPPED).toList();
        benchmarks =
                ShortNames.of(cells.stream().map(cell -> cell.key().benchmark()).toList());
        for (CellRecord cell : cells) {
            Map<String, String> facts = facts(cell.key());
            common.computeIfAbsent(owner(cell.key()), first -> new HashMap<>(facts))
                    .entrySet()
                    .retainAll(facts.entrySet());
        }
        Set<String> taken = new HashSet<>();
        Set<String> ambiguous = new HashSet<>();
        for (CellRecord cell : cells) {
            String name = name(cell.key(), neutral(cell));
            names.put(cell.key(), name);
            if (!taken.add(name)) {
                ambiguous.add(name);
            }
        }
        names.replaceAll((key, name) -> ambiguous.contains(name) ? whole(key) : name);
    }

    /** Also of a cell that the plan did not hold at first. */
    String of(CellKey cell) {
        String name = names.get(cell);
        return name == null ? name(cell, Set.of()) : name;
    }

    private String name(CellKey cell, Set<String> neutral) {
        Map<String, String> facts = facts(cell);
        facts.entrySet().removeAll(common.getOrDefault(owner(cell), Map.of()).entrySet());
        facts.keySet().removeAll(neutral);
        String benchmark = benchmarks.getOrDefault(cell.benchmark(), cell.shortName());
        return PlainText.oneLine(benchmark.replaceFirst("Benchmark(?=\\.[^.]*$)", "")
                + facts.entrySet().stream()
                        .map(fact -> " " + fact.getKey() + "=" + fact.getValue())
                        .collect(Collectors.joining()));
    }

    private static String whole(CellKey cell) {
        return PlainText.oneLine(cell.toString());
    }

    /** The parameters that change nothing; an executor's setting holds all others but its name. */
    private static Set<String> neutral(CellRecord cell) {
        Set<String> neutral = new HashSet<>();
        if (cell.shape() instanceof OnExecutor machines) {
            neutral.addAll(cell.key().params().keySet());
            neutral.removeAll(machines.setting().keySet());
            neutral.removeIf(
                    parameter -> machines.executor().equals(cell.key().params().get(parameter)));
        }
        return neutral;
    }

    /** What may differ between cells of a class. */
    private static Map<String, String> facts(CellKey cell) {
        Map<String, String> facts = new LinkedHashMap<>(cell.params());
        facts.putIfAbsent("threads", String.valueOf(cell.threads()));
        facts.putIfAbsent("jmhMode", cell.mode());
        return facts;
    }

    private static String owner(CellKey cell) {
        return cell.benchmark().substring(0, Math.max(0, cell.benchmark().lastIndexOf('.')));
    }
}
