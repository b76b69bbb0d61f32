package crossover.statistics.crossing;

import java.util.List;

/**
 * Where the device last overtakes an opponent on the CPU: it must beat each of them, so that of the crossings with each the
 * largest counts. Each is taken on the opponent's own line: from one's time at a size to another's at the next nothing runs.
 * Between two sizes each time is taken as a fixed cost and one a unit of work.
 *
 * @param size NaN unless {@code kind} is {@code BETWEEN}
 * @param opponent the index of the one that is overtaken last; -1 where none is
 * @param before the measured size before the crossing; 0 unless {@code kind} is {@code BETWEEN}
 * @param after the measured size behind it; 0 unless {@code kind} is {@code BETWEEN}
 */
record Crossing(Kind kind, double size, int opponent, long before, long after) {

    enum Kind {
        BELOW,
        BETWEEN,
        NEVER
    }

    private static final Crossing BELOW = new Crossing(Kind.BELOW, Double.NaN, -1, 0, 0);

    static Crossing of(List<SizePoint> sweep) {
        return of(sweep, LogTimes.measured(sweep), Gap.Course.STRAIGHT);
    }

    /**
     * @param sweep sizes ascending
     * @param times to take instead of the measured ones
     * @param course that they take between measured sizes
     */
    static Crossing of(List<SizePoint> sweep, LogTimes times, Gap.Course course) {
        Crossing latest = BELOW;
        for (int opponent = 0; opponent < times.opponents().length; opponent++) {
            Crossing crossing = with(opponent, sweep, times, course);
            if (crossing.ordered() > latest.ordered()) {
                latest = crossing;
            }
        }
        return latest;
    }

    private static Crossing with(int opponent, List<SizePoint> sweep, LogTimes times, Gap.Course course) {
        int next = -1;
        int size = sweep.size() - 1;
        // Down from the largest size, past where the device wins and past where the opponent was not measured.
        while (size >= 0 && !(times.speedUp(opponent, size) <= 0)) {
            next = Double.isNaN(times.speedUp(opponent, size)) ? next : size;
            size--;
        }
        if (size < 0) {
            return BELOW;
        }
        if (size == sweep.size() - 1) {
            return new Crossing(Kind.NEVER, Double.NaN, opponent, 0, 0);
        }
        SizePoint before = sweep.get(size);
        if (next < 0) {
            // The opponent was not measured any further: at the next size the others decide.
            long after = sweep.get(size + 1).size();
            return new Crossing(Kind.BETWEEN, after, opponent, before.size(), after);
        }
        SizePoint after = sweep.get(next);
        double work = new Gap(sweep, size, next).crossing(times.opponents()[opponent], times.device(), course);
        return new Crossing(Kind.BETWEEN, size(before, after, work), opponent, before.size(), after.size());
    }

    /** Where between two sizes there is so much work: exact where it is a power of the size, of whatever exponent. */
    private static double size(SizePoint before, SizePoint after, double work) {
        double exponent = Math.log((double) after.size() / before.size()) / Math.log(after.work() / before.work());
        return before.size() * Math.pow(work / before.work(), exponent);
    }

    /** The crossing as a number that sorts: below all sizes, a size, or above all. */
    double ordered() {
        return switch (kind) {
            case BELOW -> 0;
            case BETWEEN -> size;
            case NEVER -> Double.POSITIVE_INFINITY;
        };
    }
}
