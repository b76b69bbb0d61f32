package crossover.statistics;

/**
 * When a cell has enough forks: when its interval is narrow, never on a p-value or on a sign.
 *
 * @param targetHalfWidth relative half-width of the 95% interval to reach, such as 0.03
 */
public record StoppingRule(int fewestForks, int mostForks, double targetHalfWidth) {

    private static final double LEVEL = 0.95;

    /** What to do with a cell. */
    public enum Decision {
        CONTINUE,
        /** The interval is as narrow as asked for. */
        PRECISION,
        /** No more forks are allowed. */
        FORKS
    }

    public Decision decide(CellEstimate soFar, int forksRun) {
        if (soFar.forks() >= Math.max(2, fewestForks) && soFar.relativeHalfWidth() <= targetHalfWidth) {
            return Decision.PRECISION;
        }
        return forksRun >= mostForks ? Decision.FORKS : Decision.CONTINUE;
    }

    /**
     * How many forks a cell will have had at its end, as far as its forks so far tell: the fewest with which t · s / √k is
     * within the target, were its scatter the true one.
     *
     * @param typical of cells that ended, for a cell with fewer than two forks
     */
    public int expectedForks(CellEstimate soFar, int forksRun, double typical) {
        if (soFar.forks() < 2) {
            return within(forksRun, (int) Math.round(typical));
        }
        double deviation = Math.sqrt(soFar.variance());
        int forks = Math.max(2, fewestForks);
        while (forks < mostForks
                && StudentT.twoSided(forks - 1.0, LEVEL) * deviation / Math.sqrt(forks) > targetHalfWidth) {
            forks++;
        }
        // A fork that failed costs its time and brings nothing.
        return within(forksRun, forks + forksRun - soFar.forks());
    }

    private int within(int forksRun, int forks) {
        return Math.min(Math.max(fewestForks, mostForks), Math.max(Math.max(fewestForks, forksRun + 1), forks));
    }
}
