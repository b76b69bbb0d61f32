package crossover.statistics.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class ChangePointsTest {
    private static final double MARGIN = 0.02;

    private static List<ChangePoint> of(double... values) {
        return ChangePoints.in(List.of(Arrays.stream(values).map(Math::log).toArray()), MARGIN)
                .getFirst();
    }

    private static double[] logs(RandomGenerator random, int runs, double scatter) {
        return random.doubles(0, 1)
                .limit(runs)
                .map(any -> scatter * random.nextGaussian())
                .toArray();
    }

    @Test
    void levelsBeforeAndAfterAreTheirMeans() {
        List<ChangePoint> changes =
                of(100, 101, 99, 100, 102, 98, 100, 101, 99, 100, 110, 111, 109, 110, 112, 108, 110, 111, 109, 110);
        assertThat(changes).hasSize(1);
        ChangePoint change = changes.getFirst();
        assertThat(change.index()).isEqualTo(10);
        assertThat(change.ratio()).isCloseTo(1.1, within(0.0005));
        // Student's t of two samples of ten each, scatter 1.15% and 1.05%: 2.101 x sqrt(2/10) x 1.10%.
        assertThat(Math.log(change.interval().high() / change.ratio())).isCloseTo(0.0104, within(0.0005));
        assertThat(change.qValue()).isLessThanOrEqualTo(0.001);
    }

    @Test
    void thereAndBackAreTwoChanges() {
        double[] logs = logs(new Random(4), 60, 0.01);
        for (int i = 20; i < 40; i++) {
            logs[i] += Math.log(0.9);
        }
        assertThat(ChangePoints.in(List.of(logs), MARGIN).getFirst())
                .extracting(ChangePoint::index)
                .containsExactly(20, 40);
    }

    /** Of five runs among a hundred, which no single split shows. */
    @Test
    void aStepThatWasSoonTakenBackIsTwoChanges() {
        double[] logs = logs(new Random(4), 100, 0.01);
        for (int i = 60; i < 65; i++) {
            logs[i] += Math.log(1.08);
        }
        assertThat(ChangePoints.in(List.of(logs), MARGIN).getFirst())
                .extracting(ChangePoint::index)
                .containsExactly(60, 65);
    }

    @Test
    void whatDoesNotMatterIsNone() {
        double[] logs = logs(new Random(4), 100, 0.002);
        for (int i = 50; i < 100; i++) {
            logs[i] += 0.015; // Sure, but within the margin.
        }
        assertThat(ChangePoints.in(List.of(logs), MARGIN).getFirst()).isEmpty();
    }

    @Test
    void oneRunThatIsOffIsNoChange() {
        double[] logs = logs(new Random(5), 50, 0.01);
        logs[30] += 1;
        assertThat(ChangePoints.in(List.of(logs), MARGIN).getFirst()).isEmpty();
    }

    @Test
    void fewOrEqualValuesSayNothing() {
        assertThat(of()).isEmpty();
        assertThat(of(1, 1, 1, 2, 2)).isEmpty();
        assertThat(of(1, 1, 1, 2, 2, 2)).isEmpty();
        assertThat(ChangePoints.in(List.of(new double[40]), MARGIN).getFirst()).isEmpty();
        double[] equal = new double[40];
        Arrays.fill(equal, Math.PI);
        assertThat(of(equal)).isEmpty();
    }

    /** Values that do not scatter at all: no division by nothing. */
    @Test
    void aStepWithoutScatterIsFound() {
        double[] step = new double[30];
        Arrays.fill(step, 0, 20, 5.0);
        Arrays.fill(step, 20, 30, 6.0);
        assertThat(of(step)).extracting(ChangePoint::index).containsExactly(20);
    }

    /** One series that changes among many that do not. */
    @Test
    void manySeriesAreJudgedTogether() {
        Random random = new Random(6);
        List<double[]> series = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            series.add(logs(random, 100, 0.01));
        }
        for (int i = 90; i < 100; i++) {
            series.get(7)[i] += 0.05;
        }
        List<List<ChangePoint>> changes = ChangePoints.in(series, MARGIN);
        assertThat(changes.get(7)).hasSize(1);
        assertThat(changes.stream().filter(of -> !of.isEmpty())).hasSize(1);
    }

    /** Prints how often a step of 5% is found three runs after it, and how often series of 100 runs have a false one. */
    @Test
    @EnabledIfSystemProperty(
            named = "crossover.simulations",
            matches = "true",
            disabledReason = "takes minutes: asks for -Dcrossover.simulations=true")
    void stepsAreFoundWithinThreeRunsAndNoFalseOnes() {
        for (double scatter : List.of(0.005, 0.01, 0.015, 0.02)) {
            double found = found(scatter);
            double back = thereAndBack(scatter);
            double quiet = quiet(scatter);
            System.out.printf(
                    "scatter %.1f%%: +5%% found within three runs %.1f%%, of five runs and taken back, in 100 runs, %.1f%%; series without a step and without a false one, at any of its lengths, %.1f%%%n",
                    100 * scatter, 100 * found, 100 * back, 100 * quiet);
            assertThat(quiet).isGreaterThanOrEqualTo(0.98);
            assertThat(found).isGreaterThanOrEqualTo(scatter > 0.01 ? 0 : 0.9);
        }
    }

    private static double found(double scatter) {
        Random random = new Random(7);
        int found = 0;
        int all = 1_000;
        for (int i = 0; i < all; i++) {
            int step = 20 + random.nextInt(77);
            double[] logs = logs(random, step + 3, scatter);
            for (int j = step; j < logs.length; j++) {
                logs[j] += Math.log(1.05);
            }
            found += ChangePoints.in(List.of(logs), MARGIN).getFirst().stream()
                            .anyMatch(change -> Math.abs(change.index() - step) <= 1)
                    ? 1
                    : 0;
        }
        return (double) found / all;
    }

    private static double thereAndBack(double scatter) {
        Random random = new Random(9);
        int found = 0;
        int all = 300;
        for (int i = 0; i < all; i++) {
            double[] logs = logs(random, 100, scatter);
            int from = 20 + random.nextInt(70);
            for (int j = from; j < from + 5; j++) {
                logs[j] += Math.log(1.05);
            }
            found += ChangePoints.in(List.of(logs), MARGIN).getFirst().size() == 2 ? 1 : 0;
        }
        return (double) found / all;
    }

    /** Each looked at again with every run that joins. */
    private static double quiet(double scatter) {
        Random random = new Random(8);
        int quiet = 0;
        int all = 300;
        for (int i = 0; i < all; i++) {
            double[] logs = logs(random, 100, scatter);
            boolean silent = true;
            for (int runs = 6; silent && runs <= logs.length; runs++) {
                silent = ChangePoints.in(List.of(Arrays.copyOf(logs, runs)), MARGIN)
                        .getFirst()
                        .isEmpty();
            }
            quiet += silent ? 1 : 0;
        }
        return (double) quiet / all;
    }
}
