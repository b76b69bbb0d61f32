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
 * @param arm which of several things that were compared it measured; null where it stands for itself
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
        List<Look> looks,
        @Nullable Arm arm) {

    public static final int SCHEMA = 1;

    /**
     * A further look at cells of a finished run, as it was fixed before its first fork.
     *
     * @param level of the intervals from then on, such as 0.99: each further look takes its share of the errors that all may make
     * @param cells that get more forks
     */
    public record Look(double level, List<Owed> cells) {
        /** That each cell gets in one. */
        public static final int FORKS = 15;
    }

    /** @param forks that the cell has had when the look ends, those of before with them */
    public record Owed(CellKey cell, int forks) {}

    /**
     * One of several things that took turns: forks of one number, one of each arm, are a block, measured one right after the other.
     *
     * @param together what all arms' runs share and no other run has
     * @param all the names of all arms, in their order; the first is the base
     * @param words what it is, as asked for: {@code .}, a jar, a Java, arguments of the JVM
     */
    public record Arm(String together, String name, List<String> all, List<String> words) {}

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
        this(schema, profile, seed, label, command, started, finished, simulated, cells, false, List.of(), null);
    }

    @SuppressWarnings("NullAway") // A file of before has no looks.
    public RunRecord {
        looks = looks == null ? List.of() : List.copyOf(looks);
        Objects.requireNonNull(command, "command is missing");
        Objects.requireNonNull(started, "started is missing");
        Objects.requireNonNull(cells, "cells are missing");
    }

    /** Whether it ended at its first failure, as the user wanted. */
    public boolean endedByError() {
        return cells.stream().anyMatch(cell -> CellRecord.ERROR.equals(cell.stopReason()));
    }

    /** The same with other cells. */
    RunRecord with(List<CellRecord> others) {
        return new RunRecord(
                schema, profile, seed, label, command, started, finished, simulated, others, pooled, looks, arm);
    }

    /** The same after one more look. */
    public RunRecord with(Look look) {
        List<Look> all = Stream.concat(looks.stream(), Stream.of(look)).toList();
        return new RunRecord(
                schema, profile, seed, label, command, started, finished, simulated, cells, pooled, all, arm);
    }

    /** Whether the forks of both took turns, so that those of one number were measured one right after the other. */
    public boolean tookTurnsWith(RunRecord other) {
        return arm != null && other.arm != null && arm.together.equals(other.arm.together);
    }
}
