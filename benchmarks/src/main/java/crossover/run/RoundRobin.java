package crossover.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A balanced order: each round serves every open row once, in a seeded order of its own, so that drift of the machine hits all
 * alike. A run that was resumed first serves those that its last round had left out.
 */
final class RoundRobin {
    private final long seed;

    RoundRobin(long seed) {
        this.seed = seed;
    }

    /** The rows that are behind, in this round's order. */
    List<Row> next(List<Row> open) {
        int fewest = open.stream().mapToInt(Row::steps).min().orElse(0);
        return shuffled(open.stream().filter(row -> row.steps() == fewest).toList(), fewest);
    }

    /** The generator mixes its seed: with {@code java.util.Random} the orders of following rounds resemble each other. */
    <T> List<T> shuffled(List<T> items, int round) {
        List<T> order = new ArrayList<>(items);
        Collections.shuffle(order, new SplittableRandom(seed + round));
        return order;
    }
}
