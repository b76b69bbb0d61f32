package crossover.results.shape;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * State machines that arrive while others run, at a share of the executor's own capacity.
 *
 * @param load percent of that capacity
 */
public record LatencyShape(
        int definition, String title, String executor, int load, long machines, SortedMap<String, String> setting)
        implements OnExecutor {
    public LatencyShape {
        setting = Collections.unmodifiableSortedMap(new TreeMap<>(setting));
    }
}
