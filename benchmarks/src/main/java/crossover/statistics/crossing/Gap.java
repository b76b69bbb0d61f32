package crossover.statistics.crossing;

import java.util.ArrayList;
import java.util.List;

/**
 * Between two neighbouring places, at the first of which the opponent is ahead and at the second the device. Times are plain, work as
 * {@link SizePoint} has it.
 */
final class Gap {
    /** Which of all courses that the two lines may take there. */
    enum Course {
        /** Each is a fixed cost and one a unit of work. */
        STRAIGHT,
        /** The device gains as early as it may. */
        EARLY,
        /** The device gains as late as it may. */
        LATE
    }

    /** A line: {@code time = at + slope (work - first)}. */
    private record Straight(double at, double slope) {
        double root(Straight other) {
            return (at - other.at) / (other.slope - slope);
        }
    }

    private final List<SizePoint> sweep;
    private final int before;
    private final int after;

    Gap(List<SizePoint> sweep, int before, int after) {
        this.sweep = sweep;
        this.before = before;
        this.after = after;
    }

    /**
     * Where the device overtakes, as work.
     *
     * @param opponent logarithms of its times, by place; NaN where it was not measured
     */
    double crossing(double[] opponent, double[] device, Course course) {
        // In units of what the device takes at the first place: no time overflows.
        double unit = device[before];
        Straight cpu = chord(opponent, unit);
        Straight own = chord(device, unit);
        double straight = cpu.root(own);
        double found = switch (course) {
            case STRAIGHT -> straight;
            case EARLY -> Math.min(straight, last(cpu, bounds(device, unit)));
            case LATE -> Math.max(straight, first(own, bounds(opponent, unit)));
        };
        return work(before) + Math.clamp(found, 0, width());
    }

    /** The device is ahead once it is on every bound. */
    private static double last(Straight cpu, List<Straight> bounds) {
        return bounds.stream()
                .filter(bound -> bound.at() > cpu.at())
                .mapToDouble(bound -> bound.slope() < cpu.slope() ? bound.root(cpu) : Double.POSITIVE_INFINITY)
                .max()
                .orElse(0);
    }

    /** The device is ahead once any bound of the opponent's is above it. */
    private double first(Straight own, List<Straight> bounds) {
        return bounds.stream()
                .filter(bound -> bound.slope() > own.slope())
                .mapToDouble(bound -> bound.root(own))
                .filter(root -> root > 0)
                .min()
                .orElse(width());
    }

    private Straight chord(double[] times, double unit) {
        double at = Math.exp(times[before] - unit);
        return new Straight(at, (Math.exp(times[after] - unit) - at) / width());
    }

    /**
     * What a time that rises ever more steeply, and costs something with no work at all, cannot fall below: its value at the first place,
     * the way to its value at the second from nothing, and how it rises before the first and behind the second.
     */
    private List<Straight> bounds(double[] times, double unit) {
        double first = Math.exp(times[before] - unit);
        double second = Math.exp(times[after] - unit);
        List<Straight> bounds = new ArrayList<>(List.of(
                new Straight(first, 0), new Straight(second * work(before) / work(after), second / work(after))));
        int left = measured(times, before, -1);
        if (left >= 0) {
            double slope = (first - Math.exp(times[left] - unit)) / (work(before) - work(left));
            bounds.add(new Straight(first, slope));
        }
        int right = measured(times, after, 1);
        if (right >= 0) {
            double slope = (Math.exp(times[right] - unit) - second) / (work(right) - work(after));
            bounds.add(new Straight(second - slope * width(), slope));
        }
        return bounds;
    }

    /** The next place on that side where there is a time; -1 where there is none. */
    private int measured(double[] times, int from, int step) {
        for (int place = from + step; place >= 0 && place < sweep.size(); place += step) {
            if (!Double.isNaN(times[place])) {
                return place;
            }
        }
        return -1;
    }

    private double width() {
        return work(after) - work(before);
    }

    private double work(int place) {
        return sweep.get(place).work();
    }
}
