package crossover.statistics;

import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * Whether values go up or down with time: ordinary least squares of their logarithms over time.
 *
 * @param change relative change from the first to the last moment; NaN for fewer than five values
 * @param pValue of no slope; NaN for fewer than five values
 */
public record Drift(double change, double pValue) {
    private static final int FEWEST = 5;
    private static final double LEVEL = 0.01;
    private static final double SMALLEST_CHANGE = 0.02;

    /**
     * @param times any unit, one a value
     * @param logValues of one cell, or of several with each cell's mean taken off
     */
    public static Drift of(double[] times, double[] logValues) {
        SimpleRegression line = new SimpleRegression();
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        for (int index = 0; index < times.length; index++) {
            line.addData(times[index], logValues[index]);
            first = Math.min(first, times[index]);
            last = Math.max(last, times[index]);
        }
        if (times.length < FEWEST || first == last) {
            return new Drift(Double.NaN, Double.NaN);
        }
        return new Drift(Math.expm1(line.getSlope() * (last - first)), line.getSignificance());
    }

    /** Larger than two percent and not to be had by chance but once in a hundred. */
    public boolean isThere() {
        return Math.abs(change) > SMALLEST_CHANGE && pValue < LEVEL;
    }
}
