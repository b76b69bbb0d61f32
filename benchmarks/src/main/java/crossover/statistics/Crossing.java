package crossover.statistics;

import java.util.List;

/**
 * Where the device last overtakes a loop on the CPU: it must beat each of them, so that of the crossings with each the largest
 * counts. Each is taken on the loop's own line: from one loop's time at a size to another's at the next no loop runs. Between
 * two sizes each time is taken as a fixed cost and one a unit of work.
 *
 * @param size NaN unless {@code kind} is {@code BETWEEN}
 * @param loop the index of the loop that is overtaken last; -1 where none is
 * @param before the measured size before the crossing; 0 unless {@code kind} is {@code BETWEEN}
 * @param after the measured size behind it; 0 unless {@code kind} is {@code BETWEEN}
 */
record Crossing(Kind kind, double size, int loop, long before, long after) {

    enum Kind {
        BELOW,
        BETWEEN,
        NEVER
    }

    private static final Crossing BELOW = new Crossing(Kind.BELOW, Double.NaN, -1, 0, 0);

    static Crossing of(List<SizePoint> sweep) {
        return of(sweep, LogTimes.measured(sweep));
    }

    /**
     * @param sweep sizes ascending
     * @param times to take instead of the measured ones
     */
    static Crossing of(List<SizePoint> sweep, LogTimes times) {
        Crossing latest = BELOW;
        for (int loop = 0; loop < times.loops().length; loop++) {
            Crossing crossing = withLoop(sweep, times, loop);
            if (crossing.ordered() > latest.ordered()) {
                latest = crossing;
            }
        }
        return latest;
    }

    private static Crossing withLoop(List<SizePoint> sweep, LogTimes times, int loop) {
        int next = -1;
        int size = sweep.size() - 1;
        // Down from the largest size, past where the device wins and past where the loop was not measured.
        while (size >= 0 && !(times.speedUp(loop, size) <= 0)) {
            next = Double.isNaN(times.speedUp(loop, size)) ? next : size;
            size--;
        }
        if (size < 0) {
            return BELOW;
        }
        if (size == sweep.size() - 1) {
            return new Crossing(Kind.NEVER, Double.NaN, loop, 0, 0);
        }
        SizePoint before = sweep.get(size);
        if (next < 0) {
            // The loop was not measured any further: at the next size the others decide.
            long after = sweep.get(size + 1).size();
            return new Crossing(Kind.BETWEEN, after, loop, before.size(), after);
        }
        SizePoint after = sweep.get(next);
        // By how much time each is ahead at its end of the gap, in units of what the device takes at the first.
        double cpuAhead = -Math.expm1(times.speedUp(loop, size));
        double deviceAhead =
                Math.exp(times.device()[next] - times.device()[size]) * Math.expm1(times.speedUp(loop, next));
        double share = cpuAhead / (cpuAhead + deviceAhead);
        double work = before.work() + share * (after.work() - before.work());
        return new Crossing(Kind.BETWEEN, size(before, after, work), loop, before.size(), after.size());
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
