package crossover.results.shape;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * State machines that are weighed while they are suspended.
 */
public record FootprintShape(
        int definition, String title, String executor, long machines, SortedMap<String, String> setting)
        implements OnExecutor {
    public FootprintShape {
        setting = Collections.unmodifiableSortedMap(new TreeMap<>(setting));
    }
}
