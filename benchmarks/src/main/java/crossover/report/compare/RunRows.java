package crossover.report.compare;

import crossover.report.value.ClockedTime;
import crossover.results.CellKey;
import crossover.results.CellRecord;
import crossover.results.CellState;
import crossover.results.Devices;
import crossover.results.ForkRecord;
import crossover.results.LegacyShape;
import crossover.results.Measurement;
import crossover.results.Metric;
import crossover.results.RowFacts;
import crossover.results.Run;
import crossover.results.RunRecord;
import crossover.results.shape.CellShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of one run by what identifies them. */
final class RunRows {
    private final Map<RowKey, Metric> metrics = new LinkedHashMap<>();
    private final Map<RowKey, List<RowKey>> however = new HashMap<>();
    private final Map<CellKey, RowFacts> facts = new HashMap<>();
    private final Map<RowKey, String> ends = new HashMap<>();
    private final Set<CellKey> failed = new HashSet<>();
    private final Set<CellKey> several = new HashSet<>();
    private final Map<CellKey, List<Integer>> forks = new HashMap<>();
    private final Map<CellKey, CellShape> shapes = new HashMap<>();
    private final Devices devices;

    RunRows(Run run, ComparisonOptions options) {
        devices = Devices.of(run);
        for (Measurement measurement : run.measurements()) {
            add(new RowKey(measurement.key(), null), measurement.primary(), options);
            facts.put(measurement.key(), measurement.facts());
            if (measurement.key().isOneOfSeveral()) {
                several.add(measurement.key().withoutNumber());
            }
            measurement.secondary().forEach((name, metric) -> {
                if (!options.keepsMetric(name)) {
                    return;
                }
                if (!ClockedTime.isFigure(measurement.secondary(), name)) {
                    ends.put(new RowKey(measurement.key(), name), "too short for the clock");
                } else {
                    add(new RowKey(measurement.key(), name), metric, options);
                }
            });
        }
        rememberCells(run.record());
    }

    private void add(RowKey key, Metric metric, ComparisonOptions options) {
        if (!options.keeps(key.fullName())) {
            return;
        }
        metrics.put(key, metric);
        however.computeIfAbsent(key.however(), any -> new ArrayList<>()).add(key);
    }

    private void rememberCells(@Nullable RunRecord record) {
        if (record == null) {
            return;
        }
        for (CellRecord cell : record.cells()) {
            shapes.put(cell.key(), cell.shape());
            forks.put(
                    cell.key(),
                    cell.forks().stream()
                            .filter(fork -> fork.failure() == null)
                            .map(ForkRecord::number)
                            .toList());
            if (cell.state() == CellState.FAILED || cell.state() == CellState.SKIPPED) {
                String end = cell.state() == CellState.FAILED ? "failed" : "skipped";
                if (cell.state() == CellState.FAILED) {
                    failed.add(cell.key());
                }
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

    /** The same row in another mode or by other threads, which the other run does not have so; null where there is none. */
    @Nullable
    RowKey likeIt(RowKey key, RunRows other) {
        return however.getOrDefault(key.however(), List.of()).stream()
                .filter(candidate -> !candidate.equals(key) && other.metric(candidate) == null)
                .findFirst()
                .orElse(null);
    }

    /** How the row's cell was measured. */
    RowFacts facts(RowKey key) {
        return facts.getOrDefault(key.cell(), RowFacts.NONE);
    }

    /** The values of a row by the number of their fork; empty where it is not recorded whose they are. */
    Map<Integer, List<Double>> byFork(RowKey key, Metric metric) {
        List<Integer> numbers = forks.getOrDefault(key.cell(), List.of());
        Map<Integer, List<Double>> values = new LinkedHashMap<>();
        if (numbers.size() == metric.forks().size()) {
            numbers.forEach(number -> values.put(number, metric.forks().get(values.size())));
        }
        return values;
    }

    boolean isSimulated(RowKey key) {
        return devices.simulate(shape(key));
    }

    /** What the row's cell is. */
    CellShape shape(RowKey key) {
        return shapes.computeIfAbsent(
                key.cell(), cell -> LegacyShape.of(cell, facts(key).definition()));
    }

    /** Whether there are rows of that name that nothing tells apart. */
    boolean hasSeveral(RowKey key) {
        return several.contains(key.cell().withoutNumber());
    }

    boolean hasFailed(RowKey key) {
        return failed.contains(key.cell());
    }

    /** Why the row is not there. */
    String absence(RowKey key, String run) {
        if (hasSeveral(key)) {
            return "more than once in " + run + ", and nothing tells them apart";
        }
        String end = ends.getOrDefault(key, ends.get(new RowKey(key.cell(), null)));
        return end == null ? "not in " + run : end + " in " + run;
    }
}
