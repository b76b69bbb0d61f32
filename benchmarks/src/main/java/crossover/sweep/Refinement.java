package crossover.sweep;

import crossover.results.CellKey;
import crossover.statistics.Interval;
import crossover.statistics.crossing.Crossover;
import crossover.statistics.crossing.SizePoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which cells to add so that a crossover's interval can be believed: around the crossing, until each size is at most twice
 * the one before. Between sizes a time is taken for a fixed cost and one a unit of work; where it bends, as at the end of a
 * cache, only sizes near by tell. At each size the device's own cell is added and those of all that it races, since any of
 * them may be the best there.
 */
public final class Refinement {
    private static final double WIDEST_STEP = 2;

    private Refinement() {}

    /**
     * A cell that is missing.
     *
     * @param like a measured one that differs from it in nothing but its places
     * @param places where it lies, by axis
     */
    public record Addition(CellKey like, Map<Axis, Long> places) {
        public Addition(CellKey like, Axis axis, long size) {
            this(like, Map.of(axis, size));
        }
    }

    /**
     * None where no crossing lies between measured sizes.
     *
     * @param seed of the crossovers' intervals
     */
    public static Set<Addition> of(List<Sweep> sweeps, long seed) {
        Set<Addition> additions = new LinkedHashSet<>();
        for (Sweep sweep : sweeps) {
            for (Race race : Race.of(sweep)) {
                for (long size : sizes(race.sizePoints(), seed)) {
                    additions.add(addition(sweep, race.device(), size));
                    race.cpu().lines().forEach(line -> additions.add(addition(sweep, line, size)));
                }
            }
        }
        return additions;
    }

    static Addition addition(Sweep sweep, Line line, long size) {
        return new Addition(line.points().getFirst().cell(), sweep.axis(), size);
    }

    /** Sizes not yet measured, ascending. */
    static List<Long> sizes(List<SizePoint> points, long seed) {
        List<SizePoint> sweep = points.stream()
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
            // Steps of more than the root of two: none is rounded to an end or to the one before.
            added.add(Math.round(low * Math.pow(ratio, (double) step / steps)));
        }
    }
}
