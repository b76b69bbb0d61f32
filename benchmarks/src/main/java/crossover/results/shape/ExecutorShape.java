package crossover.results.shape;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * State machines from start to end on an executor.
 *
 * @param floor whether it is a loop without a scheduler, which nobody would choose as an executor: what the others are held
 *     against
 */
public record ExecutorShape(
        int definition, String title, String executor, boolean floor, long machines, SortedMap<String, String> setting)
        implements OnExecutor {
    public ExecutorShape {
        setting = Collections.unmodifiableSortedMap(new TreeMap<>(setting));
    }
}
