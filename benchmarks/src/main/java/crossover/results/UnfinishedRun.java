package crossover.results;

import crossover.results.shape.CellShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run that has not ended, or was ended from outside: its {@code run.json} and {@code jmh.json} lag behind its journal, and are
 * brought up to date here, in memory.
 */
final class UnfinishedRun {
    private final Map<CellKey, CellRecord> cells = new LinkedHashMap<>();
    private final Map<CellKey, List<Measurement>> journalled = new LinkedHashMap<>();
    private final RunRecord record;

    private UnfinishedRun(RunRecord record) {
        this.record = record;
        record.cells().forEach(cell -> cells.put(cell.key(), cell));
    }

    /** The run with every fork of its journal. */
    static Run upToDate(Run run, RunRecord record, Journal.Content journal) {
        UnfinishedRun unfinished = new UnfinishedRun(record);
        journal.entries().forEach(unfinished::add);
        return new Run(run.name(), unfinished.record(), run.environment(), unfinished.measurements(run.measurements()));
    }

    private void add(Journal.Entry entry) {
        CellRecord cell = cells.computeIfAbsent(entry.cell(), key -> planned(key, entry.shape()));
        ForkRecord fork = entry.fork();
        boolean known = fork.number() == 0
                ? cell.pilot() != null
                : cell.forks().stream().anyMatch(other -> other.number() == fork.number());
        if (!known) {
            cells.put(cell.key(), cell.with(fork));
        }
        if (fork.number() > 0) {
            entry.measurement()
                    .ifPresent(measured -> journalled
                            .computeIfAbsent(cell.key(), key -> new ArrayList<>())
                            .add(measured));
        }
    }

    /** Of a cell that refining added since. */
    private static CellRecord planned(CellKey key, CellShape shape) {
        return new CellRecord(key, shape, CellState.PENDING, null, null, List.of(), null, null, List.of());
    }

    private RunRecord record() {
        return record.with(List.copyOf(cells.values()));
    }

    /** As written where that has all the forks. */
    private List<Measurement> measurements(List<Measurement> written) {
        Map<CellKey, Measurement> all = new LinkedHashMap<>();
        written.forEach(measurement -> all.put(measurement.key(), measurement));
        journalled.forEach((key, forks) -> {
            Measurement known = all.get(key);
            if (known == null || known.primary().forks().size() < forks.size()) {
                all.put(key, Measurement.ofForks(forks));
            }
        });
        return List.copyOf(all.values());
    }
}
