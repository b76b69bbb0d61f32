package crossover.report.sweep;

import crossover.report.value.Quantity;
import crossover.results.Environment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cache of the machine, for the eye: where a working set outgrows it, times bend. */
public record Cache(String name, long bytes) {
    /** From the smallest; empty where none is recorded. */
    public static List<Cache> of(@Nullable Environment environment) {
        if (environment == null) {
            return List.of();
        }
        List<Cache> caches = new ArrayList<>();
        add(caches, "L1d", environment.cpu().l1dBytes());
        add(caches, "L2", environment.cpu().l2Bytes());
        add(caches, "L3", environment.cpu().l3Bytes());
        return List.copyOf(caches);
    }

    private static void add(List<Cache> caches, String name, @Nullable Long bytes) {
        if (bytes != null && bytes > 0) {
            caches.add(new Cache(name + " " + Quantity.bytes(bytes), bytes));
        }
    }
}
