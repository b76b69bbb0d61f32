package crossover.statistics;

/** How many forks a side would decide an inconclusive row, were its centre and scatter the true ones. */
final class ForksNeeded {
    static final int MOST = 1000;

    private ForksNeeded() {}

    /** 0 where more than {@link #MOST} would be needed: the difference is then as good as the margin itself. */
    static int toDecide(CellPair pair, double margin) {
        double difference = Math.abs(pair.difference());
        double limit = Math.log1p(margin);
        double room = Math.abs(difference - limit);
        double level = difference > limit ? 0.95 : 0.90;
        return smallest(pair, error -> error.roughHalfWidth(level) < room);
    }

    /** The forks that also bring a suspect row's p-value below {@code pValue}. */
    static int toSurvive(CellPair pair, double pValue) {
        double difference = pair.difference();
        return smallest(pair, error -> error.pValue(difference) <= pValue);
    }

    private interface Enough {
        boolean test(StandardError error);
    }

    /** By bisection: more forks only narrow the interval. */
    private static int smallest(CellPair pair, Enough enough) {
        int low = pair.fewestForks();
        int high = MOST;
        if (!enough.test(pair.standardError(high))) {
            return 0;
        }
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (enough.test(pair.standardError(middle))) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }
}
