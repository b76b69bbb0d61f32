package crossover.results.shape;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * State machines from start to end on an executor.
 *
 * @param floor whether it is a loop without a scheduler, which nobody would choose as an executor: what the others are held
 *     against
 * @param family what people choose between; null for what belongs to none of them, and in files of before
 * @param threads that may take steps at once; 0 in files of before
 */
public record ExecutorShape(
        int definition,
        String title,
        String executor,
        boolean floor,
        @Nullable Family family,
        long machines,
        int threads,
        SortedMap<String, String> setting)
        implements OnExecutor {

    /** Executors that one is chosen from before another. */
    public enum Family {
        POOL,
        VIRTUAL_THREADS
    }

    public ExecutorShape {
        setting = Collections.unmodifiableSortedMap(new TreeMap<>(setting));
    }
}
