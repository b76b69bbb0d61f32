package crossover.report.history;

import crossover.statistics.Comparison;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Machines whose figure is not that of machines alike: by the modified z-score on logarithms, above 3.5 in the measure of Iglewicz and
 * Hoaglin (1993, 'How to detect and handle outliers'), and further from the median than what does not matter.
 */
final class Outliers {
    private static final int FEWEST = 4;
    private static final double FAR = 3.5;
    private static final double GAUSSIAN = 0.6745;

    private Outliers() {}

    /** A sentence each; none among fewer than {@value #FEWEST}. */
    static List<String> of(String figure, Map<String, Reading> alike) {
        List<String> outliers = new ArrayList<>();
        if (alike.size() < FEWEST) {
            return outliers;
        }
        double[] logs = alike.values().stream()
                .mapToDouble(reading -> Math.log(reading.value()))
                .toArray();
        double median = StatUtils.percentile(logs, 50);
        double[] distances =
                Arrays.stream(logs).map(value -> Math.abs(value - median)).toArray();
        double scale = Math.max(StatUtils.percentile(distances, 50), Double.MIN_NORMAL);
        alike.forEach((machine, reading) -> {
            double away = Math.log(reading.value()) - median;
            if (GAUSSIAN * Math.abs(away) / scale > FAR && Math.abs(away) > Math.log1p(Comparison.DEFAULT_MARGIN)) {
                outliers.add(machine + " is off: " + reading.measure().changed(Math.exp(away)) + " than the median of "
                        + alike.size() + " machines alike, " + figure);
            }
        });
        return outliers;
    }
}
