package crossover.statistics;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Forks that fall into two groups, so that their mean describes neither.
 *
 * @param low geometric mean of the lower group
 * @param high of the higher group
 * @param inLow forks in the lower group
 * @param inHigh forks in the higher group
 */
record Bimodality(double low, double high, int inLow, int inHigh) {
    private static final int FEWEST_FORKS = 5;
    private static final double SMALLEST_GAP = 0.03;

    /** Null where there is one group, or fewer than five forks to tell. */
    static @Nullable Bimodality of(double[] logMeans) {
        double[] sorted = logMeans.clone();
        Arrays.sort(sorted);
        Bimodality found = null;
        double widest = sorted.length < FEWEST_FORKS ? Double.POSITIVE_INFINITY : limit(sorted.length);
        for (int split = 2; split <= sorted.length - 2; split++) {
            double gap = sorted[split] - sorted[split - 1];
            double inGaps = gap / Math.max(within(sorted, split), CellEstimate.CLOCK_RESOLUTION);
            if (gap > SMALLEST_GAP && inGaps > widest) {
                widest = inGaps;
                found = humps(sorted, split);
            }
        }
        return found;
    }

    /**
     * The gap, in standard deviations within the groups, that one percent of one-humped Gaussian samples exceed: by
     * simulation 10.5, 5.1, 3.9, 2.6 and 2.1 for 5, 8, 10, 15 and 20 forks.
     */
    private static double limit(int forks) {
        return Math.max(2.6, 32.0 / (forks - 2));
    }

    private static double within(double[] sorted, int split) {
        double squares = squares(Arrays.copyOfRange(sorted, 0, split))
                + squares(Arrays.copyOfRange(sorted, split, sorted.length));
        return Math.sqrt(squares / (sorted.length - 2));
    }

    private static double squares(double[] group) {
        return Moments.variance(group) * (group.length - 1);
    }

    private static Bimodality humps(double[] sorted, int split) {
        return new Bimodality(
                Math.exp(Moments.mean(Arrays.copyOfRange(sorted, 0, split))),
                Math.exp(Moments.mean(Arrays.copyOfRange(sorted, split, sorted.length))),
                split,
                sorted.length - split);
    }
}
