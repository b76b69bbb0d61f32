package crossover.run.fork;

import crossover.results.CellKey;
import java.util.SplittableRandom;

/** From what a fork draws where its operands lie: the same for one seed, cell and number of the fork. */
final class LayoutSeed {
    private LayoutSeed() {}

    static long of(long seed, CellKey cell, int fork) {
        long ofTheFork = 31L * (cell.benchmark() + cell + cell.mode()).hashCode() + fork;
        return new SplittableRandom(new SplittableRandom(seed).nextLong() ^ ofTheFork).nextLong();
    }
}
