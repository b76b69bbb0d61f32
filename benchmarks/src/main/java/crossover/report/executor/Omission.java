package crossover.report.executor;

import crossover.report.value.MeasuredCell;
import crossover.report.value.Table;
import crossover.results.CellState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Executors that were not run for one and the same reason.
 *
 * @param reason with the state before it: {@code skipped: has no meaning in mode direct}
 */
public record Omission(List<MeasuredCell> cells, String reason) {

    /** Those of the cells that were not run, or not yet; what failed is not left out. */
    static List<Omission> of(List<MeasuredCell> cells) {
        Map<String, List<MeasuredCell>> byReason = new LinkedHashMap<>();
        cells.stream()
                .filter(Omission::isOmitted)
                .forEach(cell -> byReason.computeIfAbsent(
                                cell.stateName() + ": " + cell.sharedReason(), reason -> new ArrayList<>())
                        .add(cell));
        return byReason.entrySet().stream()
                .map(group -> new Omission(List.copyOf(group.getValue()), group.getKey()))
                .toList();
    }

    static boolean isOmitted(MeasuredCell cell) {
        return cell.state() == CellState.SKIPPED || cell.state() == CellState.PENDING && cell.timing() == null;
    }

    String executors() {
        return cells.stream().map(ComparableCells::executor).collect(Collectors.joining(", "));
    }

    /** The rows of a table, then one for all executors that were not run for the same reason. */
    static List<List<String>> below(List<List<String>> rows, List<Omission> omissions, int columns) {
        List<List<String>> all = new ArrayList<>(rows);
        for (Omission omission : omissions) {
            List<String> row = new ArrayList<>(Collections.nCopies(columns, Table.NONE));
            row.set(0, omission.executors());
            row.set(1, omission.reason());
            all.add(List.copyOf(row));
        }
        return List.copyOf(all);
    }
}
