package crossover.report.compare;

import crossover.statistics.Comparison;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is compared, and how finely.
 *
 * @param filter found in a row's name and parameters; null keeps every row
 * @param secondary found in the names of the secondary metrics that become rows too; null for none
 */
public record ComparisonOptions(
        double margin, @Nullable Pattern filter, @Nullable Pattern secondary) {
    public static final ComparisonOptions DEFAULT = new ComparisonOptions(Comparison.DEFAULT_MARGIN, null, null);

    boolean keeps(String name) {
        return filter == null || filter.matcher(name).find();
    }

    boolean keepsMetric(String metric) {
        return secondary != null && secondary.matcher(metric).find();
    }
}
