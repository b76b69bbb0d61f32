package crossover.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoundRobinTest {
    private static final List<Integer> CELLS = List.of(0, 1, 2, 3, 4, 5, 6, 7);

    @Test
    void eachRoundServesEveryCellOnceInASeededOrder() {
        RoundRobin order = new RoundRobin(42);
        for (int round = 0; round < 20; round++) {
            assertThat(order.shuffled(CELLS, round)).containsExactlyInAnyOrderElementsOf(CELLS);
        }
        assertThat(order.shuffled(CELLS, 3)).isEqualTo(new RoundRobin(42).shuffled(CELLS, 3));
        assertThat(order.shuffled(CELLS, 3)).isNotEqualTo(order.shuffled(CELLS, 4));
    }

    /** Chi-square with 49 degrees of freedom; 85.4 is exceeded once in a thousand. */
    @Test
    void everyCellComesAtEveryPlaceAsOften() {
        for (long seed : new long[] {0, 1, 42, 1_689_025_262}) {
            int rounds = 800;
            int[][] times = new int[CELLS.size()][CELLS.size()];
            for (int round = 0; round < rounds; round++) {
                List<Integer> order = new RoundRobin(seed).shuffled(CELLS, round);
                for (int place = 0; place < order.size(); place++) {
                    times[order.get(place)][place]++;
                }
            }
            double expected = (double) rounds / CELLS.size();
            double chiSquare = 0;
            for (int[] cell : times) {
                for (int count : cell) {
                    chiSquare += (count - expected) * (count - expected) / expected;
                }
            }
            assertThat(chiSquare).as("seed %d", seed).isLessThan(85.4);
        }
    }
}
