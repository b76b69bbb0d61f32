package crossover.statistics;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;

/** From when on a fork's values no longer differ from how it ends. */
public final class SteadyState {
    private static final int FEWEST = 20;
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
        /** Fewer than twenty values: quarters of them say nothing. */
        UNKNOWN
    }

    /**
     * Number of blocks until one last deviates from the final quarter's median by more than 2%, or three median absolute
     * deviations where that is more.
     *
     * @param blocks mean time of equal stretches of a fork, in order, finite and positive
     */
    public static int blocksUntilSteady(double[] blocks) {
        double[] end = Arrays.copyOfRange(blocks, blocks.length - Math.max(1, blocks.length / 4), blocks.length);
        double median = StatUtils.percentile(end, 50);
        double tolerated = tolerated(end, median);
        int blocksUntil = blocks.length;
        while (blocksUntil > 0 && Math.abs(blocks[blocksUntil - 1] - median) <= tolerated) {
            blocksUntil--;
        }
        return blocksUntil;
    }

    /** Whether the median of the third quarter deviates from that of the last. */
    public static Label of(List<Double> fork) {
        if (fork.size() < FEWEST) {
            return Label.UNKNOWN;
        }
        double[] values = fork.stream().mapToDouble(Double::doubleValue).toArray();
        int quarter = values.length / 4;
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
