package crossover.results;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
 * @param looks those after its end, in their order; none in files of before
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
        boolean pooled,
        List<Look> looks) {

    public static final int SCHEMA = 1;

    /**
     * A further look at cells of a finished run, as it was fixed before its first fork.
     *
     * @param level of the intervals from then on, such as 0.99: each further look takes its share of the errors that all may make
     * @param cells that get more forks
     */
    public record Look(double level, List<Owed> cells) {}

    /** @param forks that the cell has had when the look ends, those of before with them */
    public record Owed(CellKey cell, int forks) {}

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
        this(schema, profile, seed, label, command, started, finished, simulated, cells, false, List.of());
    }

    @SuppressWarnings("NullAway") // A file of before has no looks.
    public RunRecord {
        looks = looks == null ? List.of() : List.copyOf(looks);
        Objects.requireNonNull(command, "command is missing");
        Objects.requireNonNull(started, "started is missing");
        Objects.requireNonNull(cells, "cells are missing");
    }

    /** The same with other cells. */
    RunRecord with(List<CellRecord> others) {
        return new RunRecord(
                schema, profile, seed, label, command, started, finished, simulated, others, pooled, looks);
    }

    /** The same after one more look. */
    public RunRecord with(Look look) {
        List<Look> all = Stream.concat(looks.stream(), Stream.of(look)).toList();
        return new RunRecord(schema, profile, seed, label, command, started, finished, simulated, cells, pooled, all);
    }
}
