package crossover.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.statistics.crossing.Crossover;
import crossover.statistics.crossing.SizePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How often the verdicts are wrong where the truth is known: {@code mvn test -Dtest=SimulationTest
 * -Dcrossover.simulations=true}. Prints what it measures.
 */
@EnabledIfSystemProperty(
        named = "crossover.simulations",
        matches = "true",
        disabledReason = "takes minutes: asks for -Dcrossover.simulations=true")
class SimulationTest {
    /** Between-fork scatter of 586 published JMH benchmarks. */
    private static final double SCATTER = 0.017;

    private static final double MARGIN = Comparison.DEFAULT_MARGIN;

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 10, 20})
    void equalCodeIsRarelyCalledDifferent(int forks) {
        double wrong = share(20_000, random -> decided(compared(random, forks, 1.0)));
        tell("false verdicts a row, %d forks: %.2f%%", forks, 100 * wrong);
        assertThat(wrong).isLessThanOrEqualTo(0.01);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.005, SCATTER, 0.03})
    void fiveHundredEqualRowsRarelyHoldAnyVerdict(double scatter) {
        int draws = 4000;
        double any = share(draws, random -> anyOfFiveHundred(random, 5, scatter));
        tell("500 equal rows with any verdict, scatter %.1f%%: %.2f%%", 100 * scatter, 100 * any);
        // With two standard errors of the simulation: at wide scatter the truth is the 2% itself.
        assertThat(any).isLessThanOrEqualTo(0.02 + 2 * Math.sqrt(0.02 * 0.98 / draws));
    }

    /** What the correction costs: one row in ten of 500 is slower by 5%. */
    @ParameterizedTest
    @ValueSource(ints = {5, 10})
    void amongFiveHundredRowsFewVerdictsAreFalse(int forks) {
        int slower = 50;
        int draws = 200;
        long found = 0;
        long falsely = 0;
        for (Random random : randoms(draws).toList()) {
            List<Comparison> rows = Family.compare(
                    IntStream.range(0, 500)
                            .mapToObj(row -> new CellPair(
                                    Planted.estimate(random, 100, forks, SCATTER),
                                    Planted.estimate(random, row < slower ? 105 : 100, forks, SCATTER)))
                            .toList(),
                    MARGIN);
            found += rows.subList(0, slower).stream()
                    .filter(SimulationTest::decided)
                    .count();
            falsely += rows.subList(slower, 500).stream()
                    .filter(SimulationTest::decided)
                    .count();
        }
        tell(
                "+5%% in 50 of 500 rows, %d forks: %.1f%% found, %.2f%% of the verdicts false",
                forks, 100.0 * found / draws / slower, 100.0 * falsely / (found + falsely));
        assertThat((double) falsely / (found + falsely)).isLessThanOrEqualTo(Family.FALSE_DISCOVERY_RATE);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 10})
    void fivePercentIsFound(int forks) {
        double found = share(20_000, random -> compared(random, forks, 1.05).verdict() == Verdict.SLOWER);
        tell("+5%% found with %d forks: %.1f%%", forks, 100 * found);
        assertThat(found).isGreaterThanOrEqualTo(forks == 5 ? 0.60 : 0.93);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 10})
    void intervalsCoverTheTruth(int forks) {
        double cell = share(20_000, random -> covers(Planted.estimate(random, 100, forks, SCATTER)));
        double ratio = share(20_000, random -> {
            Comparison row = compared(random, forks, 1.05);
            return row.low95() <= 1.05 && 1.05 <= row.high95();
        });
        tell("coverage with %d forks: cell %.2f%%, ratio %.2f%%", forks, 100 * cell, 100 * ratio);
        assertThat(List.of(cell, ratio)).allSatisfy(share -> assertThat(share).isBetween(0.93, 0.97));
    }

    /** The engine's rule in {@code standard}: it looks after every fork, and stops when it likes what it sees. */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, SCATTER, 0.025, 0.03, 0.035, 0.04, 0.045, 0.05, 0.06, 0.07, 0.1, 0.2})
    void intervalsCoverTheTruthWhenTheyDecideWhenToStop(double scatter) {
        StoppingRule rule = new StoppingRule(5, 20, 0.03);
        int draws = 100_000;
        int[] forks = new int[1];
        double covered = share(draws, random -> {
            CellEstimate stopped = stopped(random, rule, scatter);
            forks[0] += stopped.forks();
            return covers(stopped);
        });
        tell(
                "coverage of the stopping rule, scatter %.1f%%: %.2f%%, %.1f forks on average",
                100 * scatter, 100 * covered, (double) forks[0] / draws);
        assertThat(covered).isBetween(0.93, 0.97);
    }

    private static CellEstimate stopped(Random random, StoppingRule rule, double scatter) {
        List<List<Double>> forks = new ArrayList<>();
        while (true) {
            forks.add(List.of(100 * Math.exp(scatter * random.nextGaussian())));
            CellEstimate estimate = CellEstimate.of(forks);
            if (rule.decide(estimate, forks.size()) != StoppingRule.Decision.CONTINUE) {
                return estimate;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 10})
    void crossoverIntervalsCoverTheTruth(int factor) {
        double straight = crossoverCoverage(factor, 0);
        tell(
                "crossover coverage on a grid of x%d: %.1f%%; where elements beyond a cache cost half more: %.1f%%",
                factor, 100 * straight, 100 * crossoverCoverage(factor, 0.5));
        assertThat(straight).isBetween(0.93, 0.98);
    }

    /**
     * The CPU takes n + 20, the device 5000 + n / 8, with a truth that moves over the grid from draw to draw.
     *
     * @param more that an element costs the CPU from a size on that is up to {@code factor} below or above the truth
     */
    private static double crossoverCoverage(int factor, double more) {
        return share(4000, random -> {
            double fixed = 5000 * Math.exp(random.nextDouble() * Math.log(factor));
            double straight = (fixed - 20) / (1 - 1 / 8.0);
            double cache = straight * Math.exp((2 * random.nextDouble() - 1) * Math.log(factor));
            double truth = straight <= cache ? straight : (fixed - 20 + more * cache) / (1 + more - 1 / 8.0);
            List<SizePoint> sweep = LongStream.iterate(64, size -> size < 1 << 20, size -> size * factor)
                    .mapToObj(size -> Planted.point(
                            size,
                            Planted.estimate(random, size + 20 + more * Math.max(0, size - cache), 5, SCATTER),
                            Planted.estimate(random, fixed + size / 8.0, 5, SCATTER)))
                    .toList();
            Interval interval = Crossover.of(sweep, random.nextLong()).interval();
            return interval != null && interval.contains(truth);
        });
    }

    /** A product of n x n matrices: n^2 elements, n^3 multiplications, in which times are linear. */
    @ParameterizedTest
    @ValueSource(ints = {2, 4, 10})
    void crossoverIntervalsCoverTheTruthWhereTheWorkIsNotTheElements(int factor) {
        double covered = share(4000, random -> {
            double fixed = 5e5 * Math.exp(random.nextDouble() * 1.5 * Math.log(factor));
            double truth = Math.pow((fixed - 20) / (1 - 1 / 8.0), 2 / 3.0);
            List<SizePoint> sweep = LongStream.iterate(64, size -> size < 1 << 20, size -> size * factor)
                    .mapToObj(size -> {
                        double work = Math.pow(size, 1.5);
                        return Planted.point(
                                size,
                                work,
                                Planted.estimate(random, work + 20, 5, SCATTER),
                                Planted.estimate(random, fixed + work / 8, 5, SCATTER));
                    })
                    .toList();
            Interval interval = Crossover.of(sweep, random.nextLong()).interval();
            return interval != null && interval.contains(truth);
        });
        tell("crossover coverage of a matrix product on a grid of x%d: %.1f%%", factor, 100 * covered);
        assertThat(covered).isBetween(0.93, 0.98);
    }

    /**
     * One loop takes n + 5, another a fixed cost and n / 5, as threads do; the device beats them both somewhere about where they
     * change places, or beyond.
     */
    @ParameterizedTest
    @ValueSource(ints = {2, 4, 16})
    void crossoverIntervalsCoverTheTruthWhereLoopsChangePlaces(int factor) {
        double covered = share(1000, random -> {
            double waking = 2000 * Math.exp(random.nextDouble() * Math.log(factor));
            double fixed = waking * (1.1 + random.nextDouble());
            double truth = Math.max((fixed - 5) / (1 - 0.12), (fixed - waking) / (0.2 - 0.12));
            List<SizePoint> sweep = LongStream.iterate(64, size -> size < 1 << 28, size -> size * factor)
                    .mapToObj(size -> new SizePoint(
                            size,
                            size,
                            List.of(
                                    Planted.estimate(random, size + 5, 5, SCATTER),
                                    Planted.estimate(random, waking + size / 5.0, 5, SCATTER)),
                            Planted.estimate(random, fixed + 0.12 * size, 5, SCATTER)))
                    .toList();
            Interval interval = Crossover.of(sweep, random.nextLong()).interval();
            return interval != null && interval.contains(truth);
        });
        tell("crossover coverage where loops change places, on a grid of x%d: %.1f%%", factor, 100 * covered);
        assertThat(covered).isGreaterThanOrEqualTo(0.93);
    }

    /**
     * A device that at the largest size takes just as long as each of the loops that are best there: whoever says that it does
     * not overtake them says something wrong. Two loops besides are clearly slower.
     */
    @ParameterizedTest
    @CsvSource({"2, 1", "3, 1", "5, 1", "10, 1", "2, 2", "3, 2", "5, 2", "10, 2", "2, 5", "3, 5", "5, 5", "10, 5"})
    void aDeviceThatIsAsFastIsRarelySaidNotToOvertake(int forks, int loops) {
        int draws = 1000;
        double wrong = share(draws, random -> {
            Crossover.State state = lastSizes(random, forks, loops, 1.2, 1).state();
            return state == Crossover.State.NONE || state == Crossover.State.ABOVE_LARGEST;
        });
        tell("'does not overtake' where it is as fast, %d forks, %d loops: %.1f%%", forks, loops, 100 * wrong);
        assertThat(wrong).isLessThanOrEqualTo(0.025 + 2 * Math.sqrt(0.025 * 0.975 / draws));
    }

    /** A device that stays as far behind: whoever says that it is still gaining says something wrong. */
    @ParameterizedTest
    @CsvSource({"2, 1", "3, 1", "5, 1", "2, 5", "3, 5", "5, 5"})
    void aDeviceThatStaysBehindIsRarelySaidToGain(int forks, int loops) {
        int draws = 1000;
        double wrong =
                share(draws, random -> lastSizes(random, forks, loops, 2, 2).state() == Crossover.State.ABOVE_LARGEST);
        tell("'still gaining' where it is not, %d forks, %d loops: %.1f%%", forks, loops, 100 * wrong);
        assertThat(wrong).isLessThanOrEqualTo(0.025 + 2 * Math.sqrt(0.025 * 0.975 / draws));
    }

    /**
     * Two sizes, and two loops besides that take three times as long.
     *
     * @param ratios the device's time over that of each of the best loops, by size
     */
    private static Crossover lastSizes(Random random, int forks, int loops, double... ratios) {
        List<SizePoint> sweep = new ArrayList<>();
        for (double ratio : ratios) {
            long size = 1024L << sweep.size();
            List<CellEstimate> opponents = IntStream.range(0, loops + 2)
                    .mapToObj(loop -> Planted.estimate(random, loop < loops ? 100 : 300, forks, SCATTER))
                    .toList();
            sweep.add(new SizePoint(size, size, opponents, Planted.estimate(random, 100 * ratio, forks, SCATTER)));
        }
        return Crossover.of(sweep, random.nextLong());
    }

    private static boolean anyOfFiveHundred(Random random, int forks, double scatter) {
        List<CellPair> pairs = Stream.generate(() -> new CellPair(
                        Planted.estimate(random, 100, forks, scatter), Planted.estimate(random, 100, forks, scatter)))
                .limit(500)
                .toList();
        return Family.compare(pairs, MARGIN).stream().anyMatch(SimulationTest::decided);
    }

    private static Comparison compared(Random random, int forks, double ratio) {
        return Comparison.of(
                Planted.estimate(random, 100, forks, SCATTER),
                Planted.estimate(random, 100 * ratio, forks, SCATTER),
                MARGIN);
    }

    private static boolean decided(Comparison row) {
        return row.verdict() == Verdict.FASTER || row.verdict() == Verdict.SLOWER;
    }

    private static boolean covers(CellEstimate estimate) {
        return Planted.interval(estimate).contains(100);
    }

    private static double share(int draws, Predicate<Random> event) {
        return randoms(draws).filter(event).count() / (double) draws;
    }

    /** Of seeds that a better generator draws: those of following numbers begin alike. */
    private static Stream<Random> randoms(int draws) {
        return new SplittableRandom(1).longs(draws).mapToObj(Random::new);
    }

    private static void tell(String pattern, Object... values) {
        System.out.println(String.format(Locale.ROOT, pattern, values));
    }
}
