package crossover.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.stat.StatUtils;

/** From when on a fork's values no longer differ from how it ends. */
public final class SteadyState {
    private static final int FEWEST = 10;
    private static final int SMALLEST_GROUP = 5;
    private static final int NEIGHBOURS = 3;
    private static final double TOLERANCE = 0.02;
    private static final double MEDIAN_DEVIATIONS = 3;

    private SteadyState() {}

    /** How a fork, or a cell, behaves over its iterations. */
    public enum Label {
        STEADY,
        /** Still changing in its second half. */
        NOT_STEADY,
        /** At least two forks, and a fifth of them, are not steady, but no more than half. */
        INCONSISTENT,
        /** Fewer than ten values: parts of them say nothing. */
        UNKNOWN;

        /** As people read it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * Number of values until one last deviates from the final quarter's median by more than 2%, or three median absolute
     * deviations where that is more; each value replaced by the median of itself and its three neighbours on either side. Three median absolute deviations of ten values are so little
     * that of forty Gaussian values, steady from the first, the last to stray is number twenty on average (simulated: 80% of
     * such forks would ask for warm-up); with the medians 15% do.
     *
     * @param values of a fork from its start, in order, finite and positive
     */
    public static int valuesUntilSteady(double[] values) {
        double[] smooth = new double[values.length];
        for (int index = 0; index < values.length; index++) {
            int from = Math.max(0, index - NEIGHBOURS);
            int to = Math.min(values.length, index + NEIGHBOURS + 1);
            smooth[index] = StatUtils.percentile(Arrays.copyOfRange(values, from, to), 50);
        }
        double[] end = Arrays.copyOfRange(values, values.length - Math.max(1, values.length / 4), values.length);
        double median = StatUtils.percentile(end, 50);
        double tolerated = tolerated(end, median);
        int until = values.length;
        while (until > 0 && Math.abs(smooth[until - 1] - median) <= tolerated) {
            until--;
        }
        return until;
    }

    /** Whether the median of the third quarter deviates from that of the last; of the last ten where quarters are smaller than five. */
    public static Label of(List<Double> fork) {
        if (fork.size() < FEWEST) {
            return Label.UNKNOWN;
        }
        double[] values = fork.stream().mapToDouble(Double::doubleValue).toArray();
        int quarter = Math.max(SMALLEST_GROUP, values.length / 4);
        double[] end = Arrays.copyOfRange(values, values.length - quarter, values.length);
        double[] before = Arrays.copyOfRange(values, values.length - 2 * quarter, values.length - quarter);
        double median = StatUtils.percentile(end, 50);
        double change = Math.abs(StatUtils.percentile(before, 50) - median);
        return change <= tolerated(end, median) ? Label.STEADY : Label.NOT_STEADY;
    }

    /** Of a cell's forks together. */
    public static Label ofAll(List<List<Double>> forks) {
        List<Label> labels = forks.stream().map(SteadyState::of).toList();
        long unsteady =
                labels.stream().filter(label -> label == Label.NOT_STEADY).count();
        if (labels.isEmpty() || labels.contains(Label.UNKNOWN)) {
            return Label.UNKNOWN;
        }
        if (2 * unsteady > labels.size()) {
            return Label.NOT_STEADY;
        }
        return unsteady >= 2 && 5 * unsteady >= labels.size() ? Label.INCONSISTENT : Label.STEADY;
    }

    private static double tolerated(double[] end, double median) {
        double deviation = StatUtils.percentile(
                Arrays.stream(end).map(value -> Math.abs(value - median)).toArray(), 50);
        return Math.max(TOLERANCE * median, MEDIAN_DEVIATIONS * deviation);
    }
}
