package crossover.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScatterTest {
    /**
     * By hand, on the log scale: forks 0 2, 4 6 and 6, means 1, 5 and 6, all together 3.6. Squares between 23.2 with two degrees of
     * freedom, within 4 with two; typical length (5 - 9/5)/2 = 1.6. The component is (11.6 - 2)/1.6 = 6, its share 6/(6 + 2).
     */
    @Test
    void sharesTheVarianceOfForksOfUnequalLengths() {
        List<List<Double>> forks =
                List.of(List.of(Math.exp(0), Math.exp(2)), List.of(Math.exp(4), Math.exp(6)), List.of(Math.exp(6)));
        assertThat(Scatter.of(forks).betweenForkShare()).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void forksThatAgreeShareNothing() {
        assertThat(Scatter.of(List.of(List.of(1.0, 2.0), List.of(2.0, 1.0))).betweenForkShare())
                .isZero();
        assertThat(Scatter.of(List.of(List.of(1.0, 2.0, 3.0))).betweenForkShare())
                .as("one fork")
                .isNaN();
    }

    /** 9 and 11: mean 10, standard deviation √2. */
    @Test
    void variesByTheStandardDeviationOfAllIterations() {
        assertThat(Scatter.of(List.of(List.of(9.0, 11.0))).pooledVariation())
                .isCloseTo(Math.sqrt(2) / 10, within(1e-12));
        assertThat(Scatter.of(List.of(List.of(9.0), List.of(11.0))).pooledVariation())
                .isCloseTo(Math.sqrt(2) / 10, within(1e-12));
        assertThat(Scatter.of(List.of(List.of(9.0))).pooledVariation()).isNaN();
        assertThat(Scatter.of(List.of(List.of(9.0, 0.0)))).isEqualTo(new Scatter(Double.NaN, Double.NaN));
    }
}
