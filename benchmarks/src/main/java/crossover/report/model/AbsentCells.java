package crossover.report.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The cells of a benchmark that have no figure for one and the same reason. */
record AbsentCells(String state, String reason, List<Cell> cells) {

    static List<AbsentCells> of(List<Cell> absent) {
        Map<List<String>, List<Cell>> groups = new LinkedHashMap<>();
        for (Cell cell : absent) {
            groups.computeIfAbsent(
                            List.of(cell.key().shortName(), cell.stateName(), shared(cell)), key -> new ArrayList<>())
                    .add(cell);
        }
        return groups.entrySet().stream()
                .map(group -> new AbsentCells(
                        group.getKey().get(1),
                        // What is about one cell alone is told as it was recorded.
                        group.getValue().size() == 1
                                ? Objects.requireNonNull(
                                        group.getValue().getFirst().reason())
                                : group.getKey().get(2),
                        List.copyOf(group.getValue())))
                .toList();
    }

    /** The reason without the parameter's value that it begins with, so that cells that share the rest of it meet. */
    private static String shared(Cell cell) {
        String reason = Objects.requireNonNullElse(cell.reason(), "");
        return cell.key().params().values().stream()
                .filter(value -> reason.startsWith(value + " "))
                .findFirst()
                .map(value -> reason.substring(value.length() + 1))
                .orElse(reason);
    }

    /** {@code VectorSumBenchmark.compute device=cuda:0 length=100, 1000 (2 cells)}: every value that a parameter has in them. */
    String name() {
        if (cells.size() == 1) {
            return cells.getFirst().key().toString();
        }
        StringBuilder name = new StringBuilder(cells.getFirst().key().shortName());
        Set<String> parameters = new TreeSet<>();
        cells.forEach(cell -> parameters.addAll(cell.key().params().keySet()));
        for (String parameter : parameters) {
            Set<String> values = new LinkedHashSet<>();
            cells.forEach(cell -> values.add(cell.parameter(parameter, "none")));
            name.append(' ').append(parameter).append('=').append(String.join(", ", values));
        }
        return name + " (" + cells.size() + " cells)";
    }
}
