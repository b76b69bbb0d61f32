package crossover.report.model;

import crossover.results.CellState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Executors that were not run for one and the same reason.
 *
 * @param reason with the state before it: {@code skipped: has no meaning in mode direct}
 */
public record Gap(List<String> executors, String reason) {

    /** Those of the cells that were not run, or not yet; what failed is no gap. */
    static List<Gap> of(List<Cell> cells) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (Cell cell : cells) {
            if (isGap(cell)) {
                String executor = Executors.executor(cell);
                byReason.computeIfAbsent(reason(cell, executor), reason -> new ArrayList<>())
                        .add(executor);
            }
        }
        return byReason.entrySet().stream()
                .map(group -> new Gap(List.copyOf(group.getValue()), group.getKey()))
                .toList();
    }

    static boolean isGap(Cell cell) {
        return cell.state() == CellState.SKIPPED || cell.state() == CellState.PENDING && cell.timing() == null;
    }

    /** Without the executor's name in front, so that what several have in common is the same sentence. */
    private static String reason(Cell cell, String executor) {
        String reason = Objects.requireNonNullElse(cell.reason(), "");
        return cell.stateName() + ": "
                + (reason.startsWith(executor + " ") ? reason.substring(executor.length() + 1) : reason);
    }

    public String names() {
        return String.join(", ", executors);
    }
}
