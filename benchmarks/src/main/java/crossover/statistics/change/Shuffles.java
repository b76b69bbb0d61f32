package crossover.statistics.change;

import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * How often values in any order look as changed as they do in their own: a test that supposes nothing of how they scatter but that it
 * is alike throughout, as in Matteson and James 2014 ('A nonparametric approach for multiple change point analysis of multivariate
 * data', JASA 109:334).
 */
final class Shuffles {
    private static final int MOST = 1_999;

    /** The smallest p-value that so many can give. */
    static final double SMALLEST = 1.0 / (MOST + 1);

    /** As large ones from which on no more are looked at: Besag and Clifford 1991, Biometrika 78:301. */
    private static final int ENOUGH = 20;

    private Shuffles() {}

    /**
     * The p-value of no change.
     *
     * @param values shuffled in place
     * @param statistic larger where more is changed
     */
    static double pValue(double[] values, ToDoubleFunction<double[]> statistic, RandomGenerator random) {
        double observed = statistic.applyAsDouble(values);
        if (!(observed > 0)) {
            return 1;
        }
        int asLarge = 0;
        for (int shuffled = 1; shuffled <= MOST; shuffled++) {
            shuffle(values, random);
            if (statistic.applyAsDouble(values) >= observed && ++asLarge == ENOUGH) {
                return (double) ENOUGH / shuffled;
            }
        }
        return (asLarge + 1.0) / (MOST + 1.0);
    }

    private static void shuffle(double[] values, RandomGenerator random) {
        for (int i = values.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            double kept = values[i];
            values[i] = values[other];
            values[other] = kept;
        }
    }
}
