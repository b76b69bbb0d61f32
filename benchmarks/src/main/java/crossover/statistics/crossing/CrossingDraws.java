package crossover.statistics.crossing;

import crossover.statistics.CellEstimate;
import crossover.statistics.FastRandom;
import crossover.statistics.Interval;
import crossover.statistics.StandardError;
import crossover.statistics.StudentDraws;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Where the crossing might as well have been: every time drawn anew, many times, and the opponent that is overtaken last with
 * them. At each size all times share one chi-square, of Welch's degrees of freedom between device and best opponent, so that
 * what separates the two has Student's t, and an opponent besides does not widen it.
 *
 * @param sorted crossings, were times straight between measured sizes
 * @param early the earliest that they might be, sorted
 * @param late the latest
 */
record CrossingDraws(double[] sorted, double[] early, double[] late) {
    private static final int DRAWS = StudentDraws.DRAWS;

    static CrossingDraws of(List<SizePoint> sweep, long seed, boolean bends) {
        RandomGenerator random = FastRandom.of(seed);
        LogTimes measured = LogTimes.measured(sweep);
        List<GammaDistribution> chiSquares = sweep.stream()
                .map(point -> StandardError.welch(point.cpu(), point.device()).degreesOfFreedom())
                .map(degrees -> StudentDraws.chiSquareOverDegrees(degrees, random))
                .toList();
        double[] crossings = new double[DRAWS];
        double[] early = bends ? new double[DRAWS] : crossings;
        double[] late = bends ? new double[DRAWS] : crossings;
        LogTimes drawn = measured.copy();
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int size = 0; size < sweep.size(); size++) {
                double stretch = 1 / Math.sqrt(chiSquares.get(size).sample());
                SizePoint point = sweep.get(size);
                drawn.device()[size] = drawn(point.device(), stretch, random);
                for (int opponent = 0; opponent < point.opponents().size(); opponent++) {
                    drawn.opponents()[opponent][size] = drawn(point.opponents().get(opponent), stretch, random);
                }
            }
            crossings[draw] = Crossing.of(sweep, drawn, Gap.Course.STRAIGHT).ordered();
            if (bends) {
                early[draw] = Crossing.of(sweep, drawn, Gap.Course.EARLY).ordered();
                late[draw] = Crossing.of(sweep, drawn, Gap.Course.LATE).ordered();
            }
        }
        Arrays.sort(crossings);
        Arrays.sort(early);
        Arrays.sort(late);
        return new CrossingDraws(crossings, early, late);
    }

    private static double drawn(CellEstimate cell, double stretch, RandomGenerator random) {
        return cell.hasValue() ? cell.logMean() + cell.standardError() * stretch * random.nextGaussian() : Double.NaN;
    }

    /**
     * Null where it reaches beyond the sizes.
     *
     * @param level such as 0.95
     */
    @Nullable
    Interval interval(double level) {
        double low = StudentDraws.low(early, level);
        double high = StudentDraws.high(late, level);
        return low > 0 && Double.isFinite(high) ? new Interval(low, high) : null;
    }

    /** For people: how the draws divide. */
    String shares() {
        return String.format(
                Locale.ROOT,
                "below the smallest size %.0f%%, between %.0f%%, not at the largest %.0f%%",
                100 * share(Crossing.Kind.BELOW),
                100 * share(Crossing.Kind.BETWEEN),
                100 * share(Crossing.Kind.NEVER));
    }

    private double share(Crossing.Kind kind) {
        return Arrays.stream(sorted)
                        .filter(value -> kind
                                == (value == 0
                                        ? Crossing.Kind.BELOW
                                        : Double.isInfinite(value) ? Crossing.Kind.NEVER : Crossing.Kind.BETWEEN))
                        .count()
                / (double) DRAWS;
    }
}
