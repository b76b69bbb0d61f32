package crossover.report.compare;

import crossover.results.CellKey;
import crossover.results.CellRecord;
import crossover.results.CellState;
import crossover.results.Devices;
import crossover.results.LegacyShape;
import crossover.results.Measurement;
import crossover.results.Metric;
import crossover.results.Run;
import crossover.results.RunRecord;
import crossover.results.shape.CellShape;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of one run by what identifies them. */
final class RunRows {
    private final Map<RowKey, Metric> metrics = new LinkedHashMap<>();
    private final Set<RowKey> twice = new HashSet<>();
    private final Map<RowKey, RowKey> byModelessKey = new HashMap<>();
    private final Map<RowKey, String> ends = new HashMap<>();
    private final Map<CellKey, CellShape> shapes = new HashMap<>();
    private final Devices devices;

    RunRows(Run run, ComparisonOptions options) {
        devices = Devices.of(run);
        for (Measurement measurement : run.measurements()) {
            add(new RowKey(measurement.key(), null), measurement.primary(), options);
            measurement.secondary().forEach((name, metric) -> {
                if (options.keepsMetric(name)) {
                    add(new RowKey(measurement.key(), name), metric, options);
                }
            });
        }
        rememberCells(run.record());
    }

    private void add(RowKey key, Metric metric, ComparisonOptions options) {
        if (!options.keeps(key.name())) {
            return;
        }
        if (metrics.putIfAbsent(key, metric) != null) {
            twice.add(key);
        }
        byModelessKey.put(key.withoutMode(), key);
    }

    private void rememberCells(@Nullable RunRecord record) {
        if (record == null) {
            return;
        }
        for (CellRecord cell : record.cells()) {
            shapes.put(cell.key(), cell.shape());
            if (cell.state() == CellState.FAILED || cell.state() == CellState.SKIPPED) {
                String end = cell.state() == CellState.FAILED ? "failed" : "skipped";
                ends.put(new RowKey(cell.key(), null), cell.reason() == null ? end : end + ": " + cell.reason());
            }
        }
    }

    Set<RowKey> keys() {
        return metrics.keySet();
    }

    @Nullable
    Metric metric(RowKey key) {
        return metrics.get(key);
    }

    /** The same row in another mode; null where there is none. */
    @Nullable
    RowKey inAnotherMode(RowKey key) {
        RowKey found = byModelessKey.get(key.withoutMode());
        return found == null || found.equals(key) ? null : found;
    }

    boolean isTwice(RowKey key) {
        return twice.contains(key);
    }

    boolean isSimulated(RowKey key) {
        return devices.simulate(shape(key));
    }

    /** What the row's cell is. */
    CellShape shape(RowKey key) {
        return shapes.computeIfAbsent(key.cell(), LegacyShape::of);
    }

    /** Why the row is not there. */
    String absence(RowKey key, String run) {
        String end = ends.get(new RowKey(key.cell(), null));
        return end == null ? "not in " + run : end + " in " + run;
    }
}
