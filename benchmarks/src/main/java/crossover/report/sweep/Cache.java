package crossover.report.sweep;

import crossover.report.value.Quantity;
import crossover.results.Environment;
import crossover.sweep.LastCache;
import crossover.sweep.Line;
import crossover.sweep.Sweep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cache of the machine, for the eye: where a working set outgrows it, times bend. */
public record Cache(String name, long bytes) {
    /** The processor's, and those of cards that have a line in the sweep. From the smallest; empty where none is recorded. */
    public static List<Cache> of(@Nullable Environment environment, Sweep sweep) {
        if (environment == null) {
            return List.of();
        }
        List<Cache> caches = new ArrayList<>();
        add(caches, "L1d", environment.cpu().l1dBytes());
        add(caches, "L2", environment.cpu().l2Bytes());
        add(caches, "L3", environment.cpu().l3Bytes());
        // Of a processor behind an interface to devices they are the same.
        sweep.lines().stream()
                .map(Line::device)
                .filter(device -> new LastCache(device).isOfCard())
                .distinct()
                .forEach(device -> add(caches, device.selector() + " L2", device.cacheBytes()));
        caches.sort(Comparator.comparingLong(Cache::bytes));
        return List.copyOf(caches);
    }

    private static void add(List<Cache> caches, String name, @Nullable Long bytes) {
        if (bytes != null && bytes > 0) {
            caches.add(new Cache(name + " " + Quantity.bytes(bytes), bytes));
        }
    }
}
