package crossover.statistics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.distribution.TDistribution;

/** Student's t: what Commons Math gives, at the accuracy that the expected values ask for. */
final class StudentT {
    private static final double ACCURACY = 1e-13;
    private static final Map<Key, Double> WHOLE = new ConcurrentHashMap<>();

    private StudentT() {}

    private record Key(double degreesOfFreedom, double probability) {}

    /** The half-width, in standard errors, of the two-sided interval that holds {@code level} (0.95) of the distribution. */
    static double twoSided(double degreesOfFreedom, double level) {
        boolean whole = degreesOfFreedom == Math.rint(degreesOfFreedom) && degreesOfFreedom < 1000;
        return whole
                ? WHOLE.computeIfAbsent(new Key(degreesOfFreedom, level), key -> quantile(degreesOfFreedom, level))
                : quantile(degreesOfFreedom, level);
    }

    /** The two-sided p-value of {@code statistic}. */
    static double pValue(double statistic, double degreesOfFreedom) {
        return 2 * new TDistribution(null, degreesOfFreedom).cumulativeProbability(-Math.abs(statistic));
    }

    private static double quantile(double degreesOfFreedom, double level) {
        return new TDistribution(null, degreesOfFreedom, ACCURACY).inverseCumulativeProbability((1 + level) / 2);
    }
}
