package crossover.results.shape;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * State machines that arrive while others run, at a rate that the setting names; by the first definition, at a share of the
 * executor's own capacity.
 */
public record LatencyShape(
        int definition, String title, String executor, long machines, SortedMap<String, String> setting)
        implements OnExecutor {
    public LatencyShape {
        setting = Collections.unmodifiableSortedMap(new TreeMap<>(setting));
    }
}
