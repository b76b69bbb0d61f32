package crossover.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.AbstractRandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

class StudentDrawsTest {
    /** A generator of which every Gaussian number is 1 and every uniform one a half. */
    private static final class Constant extends AbstractRandomGenerator {
        @Override
        public void setSeed(long seed) {
            clear();
        }

        @Override
        public double nextDouble() {
            return 0.5;
        }

        @Override
        public double nextGaussian() {
            return 1;
        }
    }

    /**
     * By Marsaglia and Tsang's method (2000) a gamma variate of shape 4/3 is its scale times (1 + 1/3)³ where the Gaussian number is
     * 1: with scale 3/4 that is 16/9, the root 4/3, and t 3/4.
     */
    @Test
    void aDrawIsTheEstimatePlusTStandardErrors() {
        double[] draws = StudentDraws.of(10, 4, 8 / 3.0, new Constant());
        assertThat(draws).hasSize(4000);
        assertThat(draws[0]).isCloseTo(13, within(1e-9));
        assertThat(draws[3999]).isCloseTo(13, within(1e-9));
    }

    /** The quartiles of t with three degrees of freedom are ±0.76489 by SciPy; 4000 draws tell them to ±0.03. */
    @Test
    void drawsHaveTheQuartilesOfStudentsT() {
        double[] draws = StudentDraws.of(5, 2, 3, new Well19937c(1));
        Arrays.sort(draws);
        assertThat(draws[1000]).isCloseTo(5 - 2 * 0.76489, within(0.12));
        assertThat(draws[2000]).isCloseTo(5, within(0.12));
        assertThat(draws[3000]).isCloseTo(5 + 2 * 0.76489, within(0.12));
    }

    /** 2.5% and 97.5% of the way from the first of 4000 to the last lie at 99.975 and 3899.025: rounded outwards. */
    @Test
    void theEndsOfTheIntervalLeaveTwoAndAHalfPercentOnEitherSide() {
        double[] sorted = IntStream.range(0, 4000).asDoubleStream().toArray();
        assertThat(StudentDraws.low(sorted)).isEqualTo(99);
        assertThat(StudentDraws.high(sorted)).isEqualTo(3900);
        double[] more = IntStream.range(0, 4001).asDoubleStream().toArray();
        assertThat(StudentDraws.low(more)).isEqualTo(100);
        assertThat(StudentDraws.high(more)).isEqualTo(3900);
    }
}
