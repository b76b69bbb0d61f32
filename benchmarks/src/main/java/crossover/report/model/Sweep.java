package crossover.report.model;

import java.util.List;

/**
 * A workload over problem sizes.
 *
 * @param id stable, fit for a file's name: {@code vector-sum}
 * @param workload for people: {@code Vector sum}
 * @param movedBytes bytes that one element moves between memory and processor
 * @param heldBytes bytes that one element occupies: the working set's share
 * @param caches the machine's caches, for the eye; empty where not recorded
 */
public record Sweep(
        String id, String workload, int movedBytes, int heldBytes, List<Series> series, List<Cache> caches) {

    /** A cache and the number of elements that fill it. */
    public record Cache(String name, long bytes, double elements) {}
}
