package crossover.statistics;

import java.util.List;

/**
 * Where the device last overtakes the CPU. Between two sizes each time is taken as a fixed cost and one a unit of work.
 *
 * @param size NaN unless {@code kind} is {@code BETWEEN}
 */
record Crossing(Kind kind, double size) {

    enum Kind {
        BELOW,
        BETWEEN,
        NEVER
    }

    static Crossing of(List<SizePoint> sweep) {
        return of(sweep, sweep.stream().mapToDouble(SizePoint::logSpeedUp).toArray());
    }

    /**
     * @param sweep sizes ascending
     * @param logSpeedUps to take instead of the measured ones
     */
    static Crossing of(List<SizePoint> sweep, double[] logSpeedUps) {
        int last = logSpeedUps.length - 1;
        while (last >= 0 && logSpeedUps[last] > 0) {
            last--;
        }
        if (last < 0) {
            return new Crossing(Kind.BELOW, Double.NaN);
        }
        if (last == logSpeedUps.length - 1) {
            return new Crossing(Kind.NEVER, Double.NaN);
        }
        SizePoint before = sweep.get(last);
        SizePoint after = sweep.get(last + 1);
        // By how much time each is ahead at its end of the gap, in units of what the device takes at the first.
        double cpuAhead = -Math.expm1(logSpeedUps[last]);
        double deviceAhead =
                Math.exp(after.device().logMean() - before.device().logMean()) * Math.expm1(logSpeedUps[last + 1]);
        double share = cpuAhead / (cpuAhead + deviceAhead);
        return new Crossing(Kind.BETWEEN, size(before, after, before.work() + share * (after.work() - before.work())));
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
