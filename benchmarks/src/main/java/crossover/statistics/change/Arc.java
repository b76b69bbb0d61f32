package crossover.statistics.change;

import crossover.statistics.StandardError;
import java.util.Arrays;

/**
 * The part of a stretch whose level differs most from the rest's, and how much of the sum of squares that explains, which rises with
 * Student's t. Where the part reaches to the end, it is the split with the largest t of all (Worsley 1979, 'On the likelihood ratio test
 * for a shift in location of normal populations', JASA 74:365); else the level went and came back, which no single split shows
 * (circular binary segmentation: Olshen and others 2004, Biostatistics 5:557).
 *
 * @param from the part's first value, counted from the stretch's
 * @param until behind its last
 */
record Arc(int from, int until, double explained) {
    private static final int FEWEST = ChangePoints.FEWEST;

    /** What rounding leaves of equal values is no change. */
    private static final double ROUNDING = 1e-12;

    private static final Arc NONE = new Arc(0, 0, 0);

    /** The likeliest single change of level; {@link #NONE} where there is no room for any. */
    static Arc toTheEnd(double[] values) {
        double[] sums = sums(values);
        Arc best = NONE;
        for (int from = FEWEST; from <= values.length - FEWEST; from++) {
            best = best.or(sums, from, values.length);
        }
        return best.unlessRounded(values);
    }

    /** The likeliest change of level that was taken back. */
    static Arc within(double[] values) {
        double[] sums = sums(values);
        Arc best = NONE;
        for (int from = FEWEST; from <= values.length - 2 * FEWEST; from++) {
            for (int until = from + FEWEST; until <= values.length - FEWEST; until++) {
                best = best.or(sums, from, until);
            }
        }
        return best.unlessRounded(values);
    }

    /**
     * Of there being no change, for values that scatter as Gaussians do: Student's, times the number of places that an arc can begin
     * and end at (Bonferroni), and so never too small.
     *
     * @param values those of the stretch
     */
    double mostPValue(double[] values) {
        double rest = squares(values) - explained;
        int degrees = values.length - 2;
        double t = Math.sqrt(explained * degrees / Math.max(rest, ROUNDING * explained));
        int places = until == values.length ? values.length : values.length * values.length / 2;
        return Math.min(1, places * new StandardError(1, degrees).pValue(t));
    }

    private Arc or(double[] sums, int from, int until) {
        int length = until - from;
        int all = sums.length - 1;
        double sum = sums[until] - sums[from];
        double explains = sum * sum * all / ((double) length * (all - length));
        return explains > explained ? new Arc(from, until, explains) : this;
    }

    private Arc unlessRounded(double[] values) {
        return explained
                        > ROUNDING
                                * Arrays.stream(values)
                                        .map(value -> value * value)
                                        .sum()
                ? this
                : NONE;
    }

    private static double squares(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
    }

    /** Of the first so many, the mean taken off. */
    private static double[] sums(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double[] sums = new double[values.length + 1];
        for (int i = 0; i < values.length; i++) {
            sums[i + 1] = sums[i] + values[i] - mean;
        }
        return sums;
    }
}
