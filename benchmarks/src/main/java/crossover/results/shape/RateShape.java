package crossover.results.shape;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * State machines that arrive while others run, at the highest rate at which latencies stay within a bound that the setting names.
 */
public record RateShape(int definition, String title, String executor, long machines, SortedMap<String, String> setting)
        implements OnExecutor {
    public RateShape {
        setting = Collections.unmodifiableSortedMap(new TreeMap<>(setting));
    }
}
