package crossover.statistics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/** Student's t: what Commons Math gives, at the accuracy that the expected values ask for. */
final class StudentT {
    /** The level of an interval where nothing else is said. */
    static final double USUAL = 0.95;

    private static final double ACCURACY = 1e-13;
    private static final NormalDistribution GAUSSIAN = new NormalDistribution();
    private static final Map<Integer, Double> AMONG_FORKS = new ConcurrentHashMap<>();

    private StudentT() {}

    /** The half-width, in standard errors, of the two-sided interval that holds {@code level} (0.95) of the distribution. */
    static double twoSided(double degreesOfFreedom, double level) {
        return new TDistribution(null, degreesOfFreedom, ACCURACY).inverseCumulativeProbability((1 + level) / 2);
    }

    /** {@link #twoSided} of 95% for the mean of so many forks, two or more; kept, since the same few are asked for all the time. */
    static double ofForks(int forks) {
        return AMONG_FORKS.computeIfAbsent(forks, number -> twoSided(number - 1.0, USUAL));
    }

    /**
     * {@link #twoSided} within one percent from four degrees of freedom on, and much faster: the expansion of Cornish and
     * Fisher (1960) around the Gaussian.
     */
    static double roughlyTwoSided(double degreesOfFreedom, double level) {
        double z = GAUSSIAN.inverseCumulativeProbability((1 + level) / 2);
        double z2 = z * z;
        double first = z * (z2 + 1) / 4;
        double second = z * ((5 * z2 + 16) * z2 + 3) / 96;
        double third = z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
        return z + (first + (second + third / degreesOfFreedom) / degreesOfFreedom) / degreesOfFreedom;
    }

    /** The two-sided p-value of {@code statistic}. */
    static double pValue(double statistic, double degreesOfFreedom) {
        return 2 * new TDistribution(null, degreesOfFreedom).cumulativeProbability(-Math.abs(statistic));
    }
}
