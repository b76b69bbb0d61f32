package crossover.report.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Latencies at one load, from when a machine was due to its end.
 *
 * @param id stable, fit for a file's name
 * @param load percent of each executor's own capacity
 * @param percentiles the columns, rising: those that any row has enough samples for
 * @param gaps what was not run
 */
public record LatencyTable(
        String id, String title, int load, List<Double> percentiles, List<Row> rows, List<Gap> gaps) {

    /**
     * @param samples of the fork that has fewest
     * @param percentiles of the latencies, in nanoseconds; only those with enough samples beyond them
     * @param absence why there are none; null where there are
     */
    public record Row(
            String executor,
            long samples,
            Map<Double, Amount> percentiles,
            @Nullable String absence) {}
}
