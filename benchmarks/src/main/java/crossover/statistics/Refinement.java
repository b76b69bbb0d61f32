package crossover.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which sizes to add so that a crossover's interval can be believed: around the crossing, until each size is at most twice
 * the one before. Between sizes a time is taken for a fixed cost and one an element; where it bends, as at the end of a cache,
 * only sizes near by tell.
 */
public final class Refinement {
    private static final double WIDEST_STEP = 2;

    private Refinement() {}

    /**
     * Sizes not yet measured, ascending; none where no crossing lies between measured sizes.
     *
     * @param seed of the crossover's interval
     */
    public static List<Long> sizes(List<SizePoint> points, long seed) {
        List<SizePoint> sweep = points.stream()
                .filter(SizePoint::hasValues)
                .sorted(Comparator.comparingLong(SizePoint::size))
                .toList();
        Crossover crossover = Crossover.of(sweep, seed);
        if (Double.isNaN(crossover.size())) {
            return List.of();
        }
        Interval around =
                crossover.interval() == null ? new Interval(crossover.size(), crossover.size()) : crossover.interval();
        List<Long> added = new ArrayList<>();
        for (int index = 1; index < sweep.size(); index++) {
            long low = sweep.get(index - 1).size();
            long high = sweep.get(index).size();
            if (low <= around.high() && high >= around.low()) {
                between(low, high, added);
            }
        }
        return List.copyOf(added);
    }

    private static void between(long low, long high, List<Long> added) {
        double ratio = (double) high / low;
        int steps = (int) Math.ceil(Math.log(ratio) / Math.log(WIDEST_STEP) - 1e-9);
        for (int step = 1; step < steps; step++) {
            long size = Math.round(low * Math.pow(ratio, (double) step / steps));
            if (size > low && size < high && (added.isEmpty() || added.getLast() < size)) {
                added.add(size);
            }
        }
    }
}
