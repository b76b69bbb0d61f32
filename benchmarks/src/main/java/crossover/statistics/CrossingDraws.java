package crossover.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.jspecify.annotations.Nullable;

/** Where the crossing might as well have been: each size's log speed-up drawn from its Student t, many times. */
record CrossingDraws(double[] sorted) {
    private static final int DRAWS = StudentDraws.DRAWS;
    private static final double LEVEL = 0.95;

    static CrossingDraws of(List<SizePoint> sweep, long seed) {
        RandomGenerator random = new Well19937c(seed);
        double[][] columns = sweep.stream().map(point -> draws(point, random)).toArray(double[][]::new);
        double[] crossings = new double[DRAWS];
        double[] logSpeedUps = new double[sweep.size()];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int column = 0; column < columns.length; column++) {
                logSpeedUps[column] = columns[column][draw];
            }
            crossings[draw] = Crossing.of(sweep, logSpeedUps).ordered();
        }
        Arrays.sort(crossings);
        return new CrossingDraws(crossings);
    }

    private static double[] draws(SizePoint point, RandomGenerator random) {
        Welch welch = Welch.of(point.cpu(), point.device());
        return StudentDraws.of(point.logSpeedUp(), welch.standardError(), welch.degreesOfFreedom(), random);
    }

    /** The 95% interval; null where it reaches beyond the sizes. */
    @Nullable
    Interval interval() {
        double low = StudentDraws.low(sorted);
        double high = StudentDraws.high(sorted);
        return low > 0 && Double.isFinite(high) ? new Interval(low, high) : null;
    }

    boolean agreeOn(Crossing.Kind kind) {
        return share(kind) >= LEVEL;
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
