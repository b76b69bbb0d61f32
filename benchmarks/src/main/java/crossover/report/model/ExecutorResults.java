package crossover.report.model;

import java.util.Comparator;
import java.util.List;

/**
 * Everything that a run says of executors.
 *
 * @param tables saturated executors before idle ones
 */
public record ExecutorResults(
        List<ExecutorTable> tables, List<Scaling> scalings, List<LatencyTable> latencies, List<Footprint> footprints) {

    static ExecutorResults of(List<Cell> cells) {
        List<ExecutorTable> tables = Executors.of(cells).stream()
                .sorted(Comparator.comparing(table -> table.setting().idle()))
                .toList();
        return new ExecutorResults(tables, Scalings.of(tables), LatencyTables.of(cells), Footprints.of(cells));
    }

    public boolean isEmpty() {
        return tables.isEmpty() && latencies.isEmpty() && footprints.isEmpty();
    }
}
