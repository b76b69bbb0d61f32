package crossover.statistics;

import java.util.stream.DoubleStream;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.random.RandomGenerator;

/** Values that a quantity might as well have had: its estimate plus its standard error times Student's t, many times. */
final class StudentDraws {
    static final int DRAWS = 4000;

    private StudentDraws() {}

    static double[] of(double estimate, double standardError, double degreesOfFreedom, RandomGenerator random) {
        GammaDistribution chiSquareOverDegrees = chiSquareOverDegrees(degreesOfFreedom, random);
        return DoubleStream.generate(() -> random.nextGaussian() / Math.sqrt(chiSquareOverDegrees.sample()))
                .limit(DRAWS)
                .map(t -> estimate + t * standardError)
                .toArray();
    }

    /** What a Gaussian value is divided by the root of to have Student's t. */
    static GammaDistribution chiSquareOverDegrees(double degreesOfFreedom, RandomGenerator random) {
        double half = degreesOfFreedom / 2;
        return new GammaDistribution(random, half, 1 / half);
    }

    /** The value of sorted draws that 95% of them lie above, but for half of the rest. */
    static double low(double[] sorted) {
        return sorted[(int) Math.floor(0.025 * (sorted.length - 1))];
    }

    static double high(double[] sorted) {
        return sorted[(int) Math.ceil(0.975 * (sorted.length - 1))];
    }
}
