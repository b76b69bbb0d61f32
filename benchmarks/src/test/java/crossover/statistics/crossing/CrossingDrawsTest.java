package crossover.statistics.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.statistics.Interval;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Of draws counted by hand. */
class CrossingDrawsTest {
    @Test
    void tellsHowTheDrawsDivide() {
        CrossingDraws draws = draws(400, 3000, 600);
        assertThat(draws.shares()).isEqualTo("below the smallest size 10%, between 75%, not at the largest 15%");
    }

    /** The hundredth from either end decides: 99 draws below all sizes, or above all, leave the interval among them. */
    @Test
    void anIntervalStaysAmongTheSizes() {
        assertThat(draws(99, 3802, 99).interval(0.95)).isEqualTo(new Interval(64, 64));
        assertThat(draws(100, 3900, 0).interval(0.95)).isNull();
        assertThat(draws(0, 3900, 100).interval(0.95)).isNull();
    }

    /** So many of each, those between at 64. */
    private static CrossingDraws draws(int below, int between, int never) {
        double[] sorted = new double[below + between + never];
        Arrays.fill(sorted, below, below + between, 64);
        Arrays.fill(sorted, below + between, sorted.length, Double.POSITIVE_INFINITY);
        return new CrossingDraws(sorted, sorted, sorted);
    }
}
