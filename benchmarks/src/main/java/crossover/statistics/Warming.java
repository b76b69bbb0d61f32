package crossover.statistics;

import java.util.List;
import org.apache.commons.math3.stat.StatUtils;

/** Times that fall from the beginning of a fork to its end: it was measured before it was warm. */
public final class Warming {
    private static final double SHARE = 0.1;
    private static final int THIRDS = 3;

    private Warming() {}

    /**
     * By how much the medians of a fork's thirds fall, where the second's is below the first's, the third's below the second's,
     * and by a tenth in all; 0 otherwise, and of fewer than three times.
     *
     * @param times of a fork's iterations, in order, finite and positive
     */
    public static double fall(List<Double> times) {
        int third = times.size() / THIRDS;
        if (third == 0) {
            return 0;
        }
        double first = median(times.subList(0, third));
        double second = median(times.subList(third, times.size() - third));
        double last = median(times.subList(times.size() - third, times.size()));
        double fall = 1 - last / first;
        return second < first && last < second && fall >= SHARE ? fall : 0;
    }

    /** The median fall of the forks that fall, where they are more than half; 0 otherwise. */
    public static double fallOfAll(List<List<Double>> forks) {
        double[] falls = forks.stream()
                .mapToDouble(Warming::fall)
                .filter(fall -> fall > 0)
                .toArray();
        return 2 * falls.length > forks.size() ? StatUtils.percentile(falls, 50) : 0;
    }

    private static double median(List<Double> values) {
        return StatUtils.percentile(
                values.stream().mapToDouble(Double::doubleValue).toArray(), 50);
    }
}
