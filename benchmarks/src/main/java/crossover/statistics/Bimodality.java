package crossover.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;
import org.jspecify.annotations.Nullable;

/**
 * Forks that fall into two groups, so that their mean describes neither.
 *
 * @param low geometric mean of the lower group
 * @param high of the higher group
 * @param inLow forks in the lower group
 * @param inHigh forks in the higher group
 */
public record Bimodality(double low, double high, int inLow, int inHigh) {
    private static final int FEWEST_FORKS = 5;
    private static final double SMALLEST_GAP = 0.03;
    private static final int FEWEST_OF_SIMILAR = 4;
    private static final double FAR = 0.1;
    private static final double DEVIATIONS = 5;
    private static final double SHARE = 0.04;

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
     * Whether of similar cells one fork in 25 or more lies far out, such as one in which a compilation was lost: most cells of a few forks
     * then have none such among theirs, look precise, and are not.
     *
     * @param cells each with its forks, each of these with its iterations
     */
    public static boolean amongSimilar(Collection<List<List<Double>>> cells) {
        int forks = 0;
        int cellsWith = 0;
        int far = 0;
        for (List<List<Double>> cell : cells) {
            if (cell.size() >= FEWEST_OF_SIMILAR) {
                int here = far(Moments.ofForks(cell));
                forks += cell.size();
                far += here;
                cellsWith += here > 0 ? 1 : 0;
            }
        }
        return cellsWith > 1 && far >= SHARE * forks;
    }

    /** Forks that are a tenth off the cell's median, and many times as far as the others are. */
    private static int far(double[] logMeans) {
        double median = median(logMeans);
        double[] distances =
                Arrays.stream(logMeans).map(value -> Math.abs(value - median)).toArray();
        double limit = Math.max(FAR, DEVIATIONS * median(distances));
        return (int)
                Arrays.stream(distances).filter(distance -> distance > limit).count();
    }

    private static double median(double[] values) {
        return StatUtils.percentile(values, 50);
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
