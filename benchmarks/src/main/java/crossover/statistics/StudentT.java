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

    /** Those of {@link #USUAL} by their degrees of freedom: all cells of a class have the same, and so have all of as many forks. */
    private static final Map<Double, Double> KNOWN = new ConcurrentHashMap<>();

    private static final int MOST_KNOWN = 10_000;

    private StudentT() {}

    /** The half-width, in standard errors, of the two-sided interval that holds {@code level} (0.95) of the distribution. */
    static double twoSided(double degreesOfFreedom, double level) {
        if (level != USUAL || KNOWN.size() >= MOST_KNOWN) {
            return inverse(degreesOfFreedom, level);
        }
        return KNOWN.computeIfAbsent(degreesOfFreedom, degrees -> inverse(degrees, USUAL));
    }

    /** {@link #twoSided} of 95% for the mean of so many forks, two or more. */
    static double ofForks(int forks) {
        return twoSided(forks - 1.0, USUAL);
    }

    private static double inverse(double degreesOfFreedom, double level) {
        return new TDistribution(null, degreesOfFreedom, ACCURACY).inverseCumulativeProbability((1 + level) / 2);
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
