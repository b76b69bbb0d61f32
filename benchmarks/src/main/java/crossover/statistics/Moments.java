package crossover.statistics;

import org.apache.commons.math3.stat.StatUtils;

/** Mean and sample variance. */
final class Moments {
    private Moments() {}

    /** Scaled first, so that values near the largest double have a finite mean. */
    static double mean(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        if (largest < Double.MAX_VALUE / values.length) {
            return StatUtils.mean(values);
        }
        double sum = 0;
        for (double value : values) {
            sum += value / values.length;
        }
        return sum;
    }

    static double variance(double[] values) {
        return StatUtils.variance(values);
    }
}
