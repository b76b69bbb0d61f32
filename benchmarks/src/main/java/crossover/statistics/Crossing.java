package crossover.statistics;

import java.util.List;

/**
 * Where a piecewise linear log speed-up last comes above zero.
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
        return of(
                sweep.stream().mapToDouble(SizePoint::logSize).toArray(),
                sweep.stream().mapToDouble(SizePoint::logSpeedUp).toArray());
    }

    /** @param logSizes ascending */
    static Crossing of(double[] logSizes, double[] logSpeedUps) {
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
        double share = -logSpeedUps[last] / (logSpeedUps[last + 1] - logSpeedUps[last]);
        return new Crossing(Kind.BETWEEN, Math.exp(logSizes[last] + share * (logSizes[last + 1] - logSizes[last])));
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
