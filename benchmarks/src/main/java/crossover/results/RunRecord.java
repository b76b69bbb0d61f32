package crossover.results;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code run.json}: what was asked for, the plan and how each cell ended.
 *
 * @param schema version of this file's format
 * @param command the arguments as given, to reproduce the run
 * @param started UTC, ISO 8601
 * @param finished null while the run goes on or where it was interrupted
 * @param simulated whether any cell is on a simulated device: such figures are no performance figures
 * @param pooled whether the intervals of its cells, of few forks each, are read with the scatter of similar cells
 */
public record RunRecord(
        int schema,
        String profile,
        long seed,
        @Nullable String label,
        List<String> command,
        String started,
        @Nullable String finished,
        boolean simulated,
        List<CellRecord> cells,
        boolean pooled) {

    public static final int SCHEMA = 1;

    /** Of cells that stand for themselves. */
    public RunRecord(
            int schema,
            String profile,
            long seed,
            @Nullable String label,
            List<String> command,
            String started,
            @Nullable String finished,
            boolean simulated,
            List<CellRecord> cells) {
        this(schema, profile, seed, label, command, started, finished, simulated, cells, false);
    }

    public RunRecord {
        Objects.requireNonNull(command, "command is missing");
        Objects.requireNonNull(started, "started is missing");
        Objects.requireNonNull(cells, "cells are missing");
    }
}
