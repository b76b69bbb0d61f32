package crossover.run;

import crossover.results.CellKey;
import crossover.results.CellRecord;
import crossover.results.CellState;
import crossover.run.plan.Cell;
import crossover.run.plan.StopReason;
import crossover.statistics.CellEstimate;
import crossover.statistics.CellPair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One cell in each arm of a run, forks of one number being a block; a run that compares nothing has one arm.
 *
 * @param turns one an arm, the base's first
 */
record Row(List<Turn> turns) {

    /** The cell in one arm. */
    record Turn(RunAtWork arm, Cell cell) {}

    /** Those of the cells that all arms have, in the order of the first. */
    static List<Row> of(List<RunAtWork> arms) {
        List<Map<CellKey, Cell>> byKey = arms.stream()
                .map(arm -> arm.plan().cells().stream().collect(Collectors.toMap(Cell::key, cell -> cell)))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (Cell cell : arms.getFirst().plan().cells()) {
            List<Turn> turns = new ArrayList<>();
            for (int arm = 0; arm < arms.size(); arm++) {
                turns.add(new Turn(
                        arms.get(arm), Objects.requireNonNull(byKey.get(arm).get(cell.key()))));
            }
            rows.add(new Row(turns));
        }
        return rows;
    }

    CellKey key() {
        return first().key();
    }

    Cell first() {
        return turns.getFirst().cell();
    }

    boolean isPending() {
        return cells().stream().anyMatch(cell -> cell.state() == CellState.PENDING);
    }

    /** In a balanced order all rows have had about as many. */
    int steps() {
        return cells().stream().mapToInt(Cell::steps).min().orElseThrow();
    }

    /** Blocks of which every arm has had its fork, failed ones too. */
    int forksStarted() {
        return cells().stream().mapToInt(Cell::forksStarted).min().orElseThrow();
    }

    /** The number of the block at work: 0 for the pilots. */
    private int block() {
        return cells().stream().mapToInt(Row::nextFork).min().orElseThrow();
    }

    /** Whose fork of the block at work is still to come, in an order that each second block turns round. */
    List<Turn> next(RoundRobin order) {
        int block = block();
        List<Turn> shuffled = order.shuffled(turns, key().hashCode());
        return (block % 2 == 0 ? shuffled : shuffled.reversed())
                .stream().filter(turn -> nextFork(turn.cell()) == block).toList();
    }

    /** 0 for its pilot. */
    static int nextFork(Cell cell) {
        return cell.warmup().isEmpty() ? 0 : cell.nextFork();
    }

    /** All arms warm up for as long as the one that needs it most, so that what is compared was measured alike. */
    void warmUpAlike() {
        if (turns.size() > 1
                && cells().stream().noneMatch(cell -> cell.warmup().isEmpty() || cell.forksStarted() > 0)) {
            cells().stream()
                    .map(cell -> cell.warmup().orElseThrow())
                    .max(Comparator.comparingDouble(warmup -> warmup.seconds()))
                    .ifPresent(longest -> cells().forEach(cell -> cell.warmUp(longest)));
        }
    }

    /** What is to be known to the precision asked for: the cell's score or, of several arms, the ratio to the base's that is known least. */
    CellEstimate estimate() {
        return turns.size() == 1
                ? first().estimate()
                : cells().subList(1, turns.size()).stream()
                        .map(cell ->
                                Objects.requireNonNull(CellPair.ofBlocks(first().scoresByFork(), cell.scoresByFork())
                                        .ratio()))
                        .reduce(Row::lessKnown)
                        .orElseThrow();
    }

    private static CellEstimate lessKnown(CellEstimate one, CellEstimate other) {
        if (one.forks() < 2 || other.forks() < 2) {
            return one.forks() < other.forks() ? one : other;
        }
        return one.relativeHalfWidth() >= other.relativeHalfWidth() ? one : other;
    }

    void stop(StopReason why) {
        CellEstimate estimate = estimate();
        turns.forEach(turn -> turn.arm().stop(turn.cell(), why, estimate));
    }

    /** One an arm, the base's first. */
    List<CellRecord> records() {
        return cells().stream().map(Cell::toRecord).toList();
    }

    private List<Cell> cells() {
        return turns.stream().map(Turn::cell).toList();
    }
}
