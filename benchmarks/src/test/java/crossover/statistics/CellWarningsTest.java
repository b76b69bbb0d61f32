package crossover.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CellWarningsTest {
    @Test
    void saysNothingOfAQuietCell() {
        int warned = 0;
        for (long seed = 0; seed < 500; seed++) {
            List<List<Double>> cell = Planted.gaussian(new Random(seed), 100, 10, 0.003, 20, 0.01);
            warned += warnings(cell).isEmpty() ? 0 : 1;
        }
        assertThat(warned).isLessThan(500 * 5 / 100);
    }

    @Test
    void findsTwoHumps() {
        assertThat(warnings(Planted.forks(100, 100.3, 112, 99.8, 112.4, 112.1)))
                .containsExactly("two humps: 3 forks around 100.0 and 3 around 112.2, the mean describes neither");
        assertThat(Bimodality.of(new double[] {0, 0, 1, 1}))
                .as("four forks do not tell")
                .isNull();
    }

    @Test
    void callsOneHumpTwoInOnePercent() {
        for (int forks : new int[] {5, 8, 10, 20}) {
            int found = 0;
            for (long seed = 0; seed < 4000; seed++) {
                Random random = new Random(seed);
                double[] values =
                        DoubleStream.generate(random::nextGaussian).limit(forks).toArray();
                found += Bimodality.of(values) == null ? 0 : 1;
            }
            assertThat(found / 4000.0).as("%d forks", forks).isLessThan(0.015);
        }
    }

    @Test
    void findsDrift() {
        assertThat(warnings(Planted.forks(100, 101.1, 101.9, 103, 104.1, 105)))
                .containsExactly("drift: +5.0% from the first fork to the last");
        Drift drift = Drift.of(new double[] {0, 1, 2, 3, 10}, new double[] {0, 0.1, 0.2, 0.3, 1});
        assertThat(drift.change()).isCloseTo(Math.E - 1, within(1e-12));
        assertThat(Drift.of(new double[] {1, 2}, new double[] {0, 5}).isThere()).isFalse();
    }

    @Test
    void sharesTheVarianceBetweenForksAndIterations() {
        // Two forks of two: means 1 and 3 on the log scale, within-fork variance 0.02 each.
        List<List<Double>> forks =
                List.of(List.of(Math.exp(0.9), Math.exp(1.1)), List.of(Math.exp(2.9), Math.exp(3.1)));
        // Mean square between 4, within 0.02: component (4 - 0.02) / 2 = 1.99.
        assertThat(Scatter.of(forks).betweenForkShare()).isCloseTo(1.99 / 2.01, within(1e-12));
        assertThat(Scatter.of(Planted.forks(1, 2)).betweenForkShare()).isNaN();
        assertThat(warnings(forks)).contains("99% of the variance lies between forks: add forks, not iterations");
    }

    @Test
    void findsANoisyCell() {
        assertThat(warnings(List.of(List.of(100.0, 130.0, 80.0), List.of(90.0, 125.0, 85.0))))
                .containsExactly("noisy: iterations vary by 21%");
    }

    /** 9, 10, 11: mean 10, standard deviation 1. */
    @Test
    void aTenthIsNoise() {
        assertThat(warnings(List.of(List.of(9.0, 10.0, 11.0)))).containsExactly("noisy: iterations vary by 10%");
    }

    /** By scipy.stats.linregress: slope 0.0909810, p 0.0046491. */
    @Test
    void driftIsAStraightLineThroughTheLogarithms() {
        Drift drift = Drift.of(new double[] {10, 11, 12, 14, 20}, new double[] {0, 0.1, 0.05, 0.2, 0.9});
        assertThat(drift.change()).isCloseTo(1.4838508713541385, Fixtures.TOLERANCE);
        assertThat(drift.pValue()).isCloseTo(0.0046491091645728625, Fixtures.TOLERANCE);
        assertThat(drift.isThere()).isTrue();
        assertThat(Drift.of(new double[] {3, 3, 3, 3, 3}, new double[] {0, 1, 2, 3, 4}))
                .isEqualTo(new Drift(Double.NaN, Double.NaN));
    }

    @Test
    void driftIsMoreThanTwoPercentAndLessOftenByChanceThanOnceInAHundred() {
        assertThat(new Drift(0.021, 0.009).isThere()).isTrue();
        assertThat(new Drift(-0.021, 0.009).isThere()).isTrue();
        assertThat(new Drift(0.02, 0.009).isThere()).isFalse();
        assertThat(new Drift(0.021, 0.01).isThere()).isFalse();
    }

    @Test
    void findsALateStep() {
        List<Double> late = new ArrayList<>();
        List<Double> early = new ArrayList<>();
        for (int iteration = 0; iteration < 20; iteration++) {
            late.add(iteration < 16 ? 100 : 90.0);
            early.add(iteration < 4 ? 150 : 90.0);
        }
        assertThat(SteadyState.valuesUntilSteady(
                        late.stream().mapToDouble(Double::doubleValue).toArray()))
                .isEqualTo(16);
        assertThat(SteadyState.of(late)).isEqualTo(SteadyState.Label.NOT_STEADY);
        assertThat(SteadyState.of(early)).isEqualTo(SteadyState.Label.STEADY);
        assertThat(warnings(List.of(late, early, late, early)))
                .contains("inconsistent: some forks reach a steady state and some do not");
        assertThat(SteadyState.of(List.of(1.0, 2.0))).isEqualTo(SteadyState.Label.UNKNOWN);
    }

    @Test
    void valuesThatAreNoneAreTold() {
        assertThat(warnings(Planted.forks(1, Double.NaN))).containsExactly("no figure: fork 2 holds NaN");
    }

    @Test
    void driftIsOverWallTime() {
        List<List<Double>> forks = Planted.forks(100, 100.1, 100.2, 100.3, 105);
        assertThat(CellWarnings.of(forks, new double[] {0, 1, 2, 3, 50}))
                .as("a night lies before the last")
                .containsExactly("drift: +5.0% from the first fork to the last");
        assertThat(CellWarnings.of(forks, new double[] {0, 1, 2, 3, 4}))
                .as("no line goes through them")
                .isEmpty();
    }

    /** Of forks at equal distances. */
    private static List<String> warnings(List<List<Double>> forks) {
        return CellWarnings.of(
                forks, IntStream.range(0, forks.size()).asDoubleStream().toArray());
    }
}
