package crossover.statistics;

import java.util.Arrays;
import java.util.List;
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

    /** The replicates of a cell: the logarithm of each fork's mean; {@code forks} hold finite positive values only. */
    static double[] ofForks(List<List<Double>> forks) {
        return forks.stream()
                .mapToDouble(iterations -> Math.log(mean(
                        iterations.stream().mapToDouble(Double::doubleValue).toArray())))
                .toArray();
    }

    static double variance(double[] values) {
        return StatUtils.variance(values);
    }
}
