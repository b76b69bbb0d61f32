package crossover.sweep.map;

import crossover.results.Environment;
import crossover.statistics.Interval;
import crossover.statistics.crossing.Certainty;
import crossover.sweep.Sweep;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * From which work an element on a device pays, size by size. Intervals of all rows hold together in 95 of 100 maps: each is made at
 * the level that a share of the errors leaves it (Bonferroni).
 *
 * @param computes that operands are used for where they travel once: 1 for round trips, infinite for resident data
 * @param rows ascending sizes, those at which the device has figures of that kind
 */
public record Frontier(WorkMap map, Environment.Device device, double computes, List<MapRow> rows) {
    private static final double ERRORS = 0.05;

    /** The work that the largest size needs is about what a smaller one needs, up to this factor: a step of the usual grid. */
    private static final double STEP = 2;

    /** So little work that it makes no difference to whoever has a size to choose: 8 multiplications and additions, say. */
    private static final double LITTLE = 8;

    /** @param seed of the intervals */
    public static Frontier of(WorkMap map, Environment.Device device, double computes, long seed) {
        List<Sweep> rows = map.rows().stream()
                .filter(row -> !MapRow.places(row, device, computes).isEmpty())
                .toList();
        Certainty certainty = new Certainty(1 - ERRORS / Math.max(1, rows.size()), true);
        return new Frontier(
                map,
                device,
                computes,
                rows.stream()
                        .map(row -> MapRow.of(row, device, computes, seed, certainty))
                        .toList());
    }

    /** Down from the largest size, as far as little work is needed there, or no more than twice as much; empty where the largest has no frontier. */
    public Optional<Reach> reach() {
        if (rows.isEmpty() || !rows.getLast().pays()) {
            return Optional.empty();
        }
        double most = Math.max(LITTLE, STEP * rows.getLast().from());
        MapRow needy = rows.getLast();
        int first = rows.size() - 1;
        while (first > 0 && rows.get(first - 1).pays() && rows.get(first - 1).from() <= most) {
            first--;
            needy = rows.get(first).from() > needy.from() ? rows.get(first) : needy;
        }
        return Optional.of(new Reach(rows.get(first).elements(), needy, range(rows.subList(first, rows.size()))));
    }

    /** The most of the lowest and of the highest ends; empty where one has none. */
    private static Optional<Interval> range(List<MapRow> rows) {
        List<Interval> ranges =
                rows.stream().map(MapRow::range).filter(Objects::nonNull).toList();
        boolean known = rows.stream().allMatch(row -> row.range() != null || row.kind() == MapRow.Kind.EVERYWHERE);
        return known && !ranges.isEmpty()
                ? Optional.of(new Interval(
                        ranges.stream().mapToDouble(Interval::low).max().orElseThrow(),
                        ranges.stream().mapToDouble(Interval::high).max().orElseThrow()))
                : Optional.empty();
    }
}
