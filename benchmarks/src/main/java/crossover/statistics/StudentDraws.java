package crossover.statistics;

import java.util.stream.DoubleStream;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.random.RandomGenerator;

/** Values that a quantity might as well have had: its estimate plus its standard error times Student's t, many times. */
public final class StudentDraws {
    public static final int DRAWS = 4000;

    private StudentDraws() {}

    public static double[] of(double estimate, double standardError, double degreesOfFreedom, RandomGenerator random) {
        GammaDistribution chiSquareOverDegrees = chiSquareOverDegrees(degreesOfFreedom, random);
        return DoubleStream.generate(() -> random.nextGaussian() / Math.sqrt(chiSquareOverDegrees.sample()))
                .limit(DRAWS)
                .map(t -> estimate + t * standardError)
                .toArray();
    }

    /** What a Gaussian value is divided by the root of to have Student's t. */
    public static GammaDistribution chiSquareOverDegrees(double degreesOfFreedom, RandomGenerator random) {
        double half = degreesOfFreedom / 2;
        return new GammaDistribution(random, half, 1 / half);
    }

    /** The value of sorted draws above which 95% of them lie and half of the rest. */
    public static double low(double[] sorted) {
        return low(sorted, StudentT.USUAL);
    }

    public static double high(double[] sorted) {
        return high(sorted, StudentT.USUAL);
    }

    /** The same for another level, such as 0.99. */
    public static double low(double[] sorted, double level) {
        return sorted[(int) Math.floor((1 - level) / 2 * (sorted.length - 1))];
    }

    public static double high(double[] sorted, double level) {
        return sorted[(int) Math.ceil((1 + level) / 2 * (sorted.length - 1))];
    }
}
