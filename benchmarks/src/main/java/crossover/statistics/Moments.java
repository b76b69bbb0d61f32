package crossover.statistics;

import java.util.Arrays;
import org.apache.commons.math3.stat.StatUtils;

/** Mean and sample variance. */
final class Moments {
    private Moments() {}

    /** Finite for values near the largest double too, of which the sum is not. */
    static double mean(double[] values) {
        double mean = StatUtils.mean(values);
        return Double.isFinite(mean)
                ? mean
                : Arrays.stream(values).map(value -> value / values.length).sum();
    }

    static double variance(double[] values) {
        return StatUtils.variance(values);
    }
}
