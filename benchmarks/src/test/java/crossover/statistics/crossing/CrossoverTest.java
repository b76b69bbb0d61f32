package crossover.statistics.crossing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crossover.statistics.CellEstimate;
import crossover.statistics.Interval;
import crossover.statistics.Planted;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CrossoverTest {
    private static final double SCATTER = 0.01;

    @Test
    void findsAPlantedSize() {
        // The CPU takes n, the device 1000 + n/4: equal at 4000/3.
        Crossover crossover = Crossover.of(sweep(1, n -> n, n -> 1000 + n / 4, 5), 42);
        assertThat(crossover.state()).isEqualTo(Crossover.State.SIZE);
        assertThat(crossover.size()).isCloseTo(4000 / 3.0, within(100.0));
        Interval interval = Objects.requireNonNull(crossover.interval());
        assertThat(interval.contains(crossover.size())).isTrue();
        assertThat(interval.high() / interval.low()).isLessThan(1.2);
    }

    @Test
    void takesTimesForAFixedCostAndOneAnElementBetweenTwoSizes() {
        // One more for the CPU from 100 to 400, one less for the device: equal halfway.
        List<SizePoint> sweep = List.of(exact(100, 1, 2), exact(400, 2, 1));
        assertThat(Crossover.of(sweep, 1).size()).isCloseTo(250, within(1e-9));
        // The CPU takes n, the device 900 + n/10: equal at 1000, wherever between the sizes that is.
        List<SizePoint> wide = List.of(exact(10, 10, 901), exact(100_000, 100_000, 10_900));
        assertThat(Crossover.of(wide, 1).size()).isCloseTo(1000, within(1e-6));
    }

    @Test
    void betweenTwoSizesTimesAreLinearInTheWork() {
        // Square matrices: n elements are n^1.5 multiplications. The CPU takes one each, the device 1e6 and a tenth
        // each:
        // equal at 1e6 / 0.9 multiplications, that is at 10,727 elements, wherever between the sizes that is.
        double truth = Math.pow(1e6 / 0.9, 2 / 3.0);
        List<SizePoint> sweep = Stream.of(100L, 1_000_000L)
                .map(size -> {
                    double work = Math.pow(size, 1.5);
                    return Planted.point(size, work, exact(work), exact(1e6 + work / 10));
                })
                .toList();
        assertThat(Crossover.of(sweep, 1).size()).isCloseTo(truth, within(1e-6));
    }

    @Test
    void theDeviceMustBeatEveryLoopOnItsOwnLine() {
        // One loop takes 5 + n, the other 9000 + n/5, the device 10000 + 0.15 n: it beats the first from 11,759 and the
        // second
        // from 20,000. From the best loop's time at 4,096 straight to the best one's at 65,536 it would seem 49,636.
        List<SizePoint> sweep = Stream.of(256L, 4096L, 65_536L, 1L << 20)
                .map(CrossoverTest::changing)
                .toList();

        Crossover crossover = Crossover.of(sweep, 1);

        assertThat(crossover.size()).isCloseTo(20_000, within(1e-6));
        assertThat(crossover.opponent()).isEqualTo(1);
        assertThat(crossover.gap()).isEqualTo(new Interval(4096, 65_536));
        assertThat(crossover.isCoarse()).as("sixteen times apart").isFalse();
        assertThat(Crossover.of(List.of(changing(2048), changing(65_536)), 1).isCoarse())
                .as("thirty-two times apart")
                .isTrue();
    }

    private static SizePoint changing(long n) {
        return new SizePoint(n, n, List.of(exact(5 + n), exact(9000 + n / 5.0)), exact(10_000 + 0.15 * n));
    }

    @Test
    void aLoopThatWasNotMeasuredAtASizeDecidesNothingThere() {
        CellEstimate none = CellEstimate.of(List.of());
        SizePoint small = new SizePoint(100, 100, List.of(exact(1), none), exact(2));
        SizePoint middle = new SizePoint(200, 200, List.of(exact(2), exact(5)), exact(3));
        SizePoint large = new SizePoint(400, 400, List.of(none, exact(5)), exact(4));

        // The first loop still wins at 200 and is not measured beyond; against the second the device wins all along.
        Crossover crossover = Crossover.of(List.of(small, middle, large), 1);

        assertThat(crossover.state()).isEqualTo(Crossover.State.SIZE);
        assertThat(crossover.size()).isEqualTo(400);
        assertThat(crossover.gap()).isEqualTo(new Interval(200, 400));
    }

    @Test
    void aTieIsNoWin() {
        Crossover crossover = Crossover.of(List.of(exact(100, 1, 2), exact(200, 3, 3), exact(400, 2, 1)), 1);
        assertThat(crossover.size()).isCloseTo(200, within(0.01));
    }

    @Test
    void namesTheStatesWithoutACrossing() {
        assertThat(Crossover.of(sweep(1, n -> n, n -> n / 2, 5), 1).state()).isEqualTo(Crossover.State.BELOW_SMALLEST);
        assertThat(Crossover.of(sweep(1, n -> n, n -> 2 * n, 5), 1).state()).isEqualTo(Crossover.State.NONE);
        assertThat(Crossover.of(sweep(1, n -> n, n -> 1e6 + n / 2, 5), 1).state())
                .isEqualTo(Crossover.State.ABOVE_LARGEST);
        Crossover equal = Crossover.of(sweep(3, n -> n, n -> n, 5), 1);
        assertThat(equal.state()).isEqualTo(Crossover.State.LEVEL);
        assertThat(equal.interval()).isNull();
        Crossover unclear = Crossover.of(List.of(scattered(100, 5, 1), scattered(200, 5, 0)), 1);
        assertThat(unclear.state()).isEqualTo(Crossover.State.AMBIGUOUS);
        assertThat(unclear.reason()).contains("the scatter of the forks allows for");
    }

    /** Of times with a standard error of 0.01 from five forks each, or two: 97.5% of Student's t lie below 2.306, or 4.303. */
    @Test
    void aDeviceOvertakesNothingOnlyWhereItsOwnIntervalSaysSo() {
        double error = 0.01 * Math.sqrt(2);
        assertThat(atTheEnd(5, -2.29 * error).state()).isEqualTo(Crossover.State.AMBIGUOUS);
        assertThat(atTheEnd(5, -2.32 * error).state()).isEqualTo(Crossover.State.NONE);
        assertThat(atTheEnd(2, -4.28 * error).state()).isEqualTo(Crossover.State.AMBIGUOUS);
        assertThat(atTheEnd(2, -4.33 * error).state()).isEqualTo(Crossover.State.NONE);
    }

    @Test
    void aDeviceWinsAtAllSizesOnlyWhereEachOfItsIntervalsSaysSo() {
        double error = 0.01 * Math.sqrt(2);
        assertThat(atTheEnd(5, 2.29 * error).state()).isEqualTo(Crossover.State.AMBIGUOUS);
        assertThat(atTheEnd(5, 2.32 * error).state()).isEqualTo(Crossover.State.BELOW_SMALLEST);
    }

    /** Slower at the first of two sizes, the same at the other: 97.5% of Student's t lie below 2.306 with five forks a side. */
    @Test
    void aDeviceThatNeverGainsMuchIsLevel() {
        double error = 0.01 * Math.sqrt(2);
        Crossover level = Crossover.of(List.of(scattered(100, 5, -1), scattered(200, 5, 0)), 1);
        assertThat(level.state()).isEqualTo(Crossover.State.LEVEL);
        assertThat(level.atMost()).isCloseTo(Math.exp(2.306 * error), within(1e-4));
        // Ahead as measured, by more than half as much again as the forks allow for.
        assertThat(Crossover.of(List.of(scattered(100, 5, -1), scattered(200, 2, 0.35), scattered(300, 5, 0)), 1)
                        .state())
                .isEqualTo(Crossover.State.AMBIGUOUS);
    }

    /** Faster at the first of two sizes, so that it gains nothing. */
    private static Crossover atTheEnd(int forks, double logSpeedUp) {
        return Crossover.of(List.of(scattered(100, forks, 1), scattered(200, forks, logSpeedUp)), 1);
    }

    private static SizePoint scattered(long size, int forks, double logSpeedUp) {
        return Planted.point(
                size, new CellEstimate(forks, 3 + logSpeedUp, 0.01, null), new CellEstimate(forks, 3, 0.01, null));
    }

    @Test
    void winningInTheMiddleOnlyIsNoCrossover() {
        List<SizePoint> sweep = List.of(exact(1, 1, 2), exact(2, 2, 1), exact(4, 1, 2), exact(8, 1, 3));
        Crossover crossover = Crossover.of(sweep, 1);
        assertThat(crossover.state()).isEqualTo(Crossover.State.NONE);
        assertThat(crossover.reason()).isEqualTo("the device also wins at 2, but not at all larger sizes");
    }

    @Test
    void theLastOfSeveralCrossingsCounts() {
        List<SizePoint> sweep = List.of(exact(1, 1, 2), exact(2, 2, 1), exact(4, 1, 2), exact(8, 2, 1));
        Crossover crossover = Crossover.of(sweep, 1);
        assertThat(crossover.size()).isCloseTo(6, within(1e-9));
        assertThat(crossover.reason()).contains("also wins at 2");
    }

    @Test
    void withOneForkThereIsASizeAndNoInterval() {
        List<SizePoint> sweep = List.of(
                Planted.point(100, Planted.cell(1), Planted.cell(2)),
                Planted.point(400, Planted.cell(2), Planted.cell(1)));
        Crossover crossover = Crossover.of(sweep, 1);
        assertThat(crossover.size()).isCloseTo(250, within(1e-9));
        assertThat(crossover.interval()).isNull();
        assertThat(crossover.reason()).isEqualTo("one fork at some sizes: no interval");
    }

    @Test
    void oneForkOnEitherSideLeavesNoInterval() {
        SizePoint both = exact(400, 2, 1);
        for (SizePoint one :
                List.of(Planted.point(100, Planted.cell(1), exact(2)), Planted.point(100, exact(1), Planted.cell(2)))) {
            Crossover crossover = Crossover.of(List.of(one, both), 1);
            assertThat(crossover.size()).isCloseTo(250, within(1e-9));
            assertThat(crossover.reason()).isEqualTo("one fork at some sizes: no interval");
        }
        CellEstimate two = Planted.cell(1, 1);
        CellEstimate twice = Planted.cell(2, 2);
        assertThat(Crossover.of(List.of(Planted.point(100, two, twice), Planted.point(400, twice, two)), 1)
                        .interval())
                .as("two forks are enough")
                .isNotNull();
    }

    @Test
    void aTieAtTheLargestSizeIsNoCrossing() {
        Crossover crossover = Crossover.of(
                List.of(
                        Planted.point(100, Planted.cell(1), Planted.cell(2)),
                        Planted.point(200, Planted.cell(1), Planted.cell(1))),
                1);
        assertThat(crossover.state()).isEqualTo(Crossover.State.AMBIGUOUS);
        assertThat(crossover.size()).isNaN();
        assertThat(crossover.reason())
                .isEqualTo("as measured the device does not win at the largest size, but the scatter of the forks does"
                        + " not bear it out");
    }

    @Test
    void sizesWithoutValuesAreLeftOut() {
        CellEstimate none = CellEstimate.of(List.of());
        List<SizePoint> sweep =
                List.of(exact(400, 2, 1), Planted.point(200, none, Planted.cell(1, 1)), exact(100, 1, 2));
        assertThat(Crossover.of(sweep, 1).size()).isCloseTo(250, within(1e-9));
        assertThat(Crossover.of(sweep.subList(0, 2), 1).state()).isEqualTo(Crossover.State.UNKNOWN);
    }

    @Test
    void theSameSeedGivesTheSameInterval() {
        List<SizePoint> sweep = sweep(5, n -> n, n -> 1000 + n / 4, 5);
        assertThat(Crossover.of(sweep, 9)).isEqualTo(Crossover.of(sweep, 9));
        assertThat(Crossover.of(sweep, 9).interval())
                .isNotEqualTo(Crossover.of(sweep, 10).interval());
    }

    private interface Cost {
        double at(double n);
    }

    /** Sizes 16 to 65536, each four times the one before. */
    private static List<SizePoint> sweep(long seed, Cost cpu, Cost device, int forks) {
        Random random = new Random(seed);
        return IntStream.rangeClosed(2, 8)
                .mapToLong(exponent -> 1L << (2 * exponent))
                .mapToObj(n -> Planted.point(
                        n,
                        Planted.estimate(random, cpu.at(n), forks, SCATTER),
                        Planted.estimate(random, device.at(n), forks, SCATTER)))
                .toList();
    }

    private static SizePoint exact(long size, double cpu, double device) {
        return Planted.point(size, exact(cpu), exact(device));
    }

    private static CellEstimate exact(double value) {
        return Planted.cell(value, value, value);
    }
}
