package crossover.run.fork;

import crossover.accelerator.OperandLayout;
import crossover.results.CellKey;
import java.util.List;
import java.util.SplittableRandom;

/** Draws where the operands of a fork lie, in bytes: the same for one seed, cell and number of the fork. */
final class OperandOffsets {
    /** As many as any benchmark has. */
    private static final int OPERANDS = 3;

    /** To this the JVM aligns its objects. */
    private static final int STEP = 8;

    private OperandOffsets() {}

    static List<Integer> draw(long seed, CellKey cell, int fork) {
        long ofTheFork = 31L * (cell.benchmark() + cell + cell.mode()).hashCode() + fork;
        SplittableRandom random = new SplittableRandom(new SplittableRandom(seed).nextLong() ^ ofTheFork);
        return random.ints(OPERANDS, 0, OperandLayout.PAGE / STEP)
                .map(step -> step * STEP)
                .boxed()
                .toList();
    }
}
