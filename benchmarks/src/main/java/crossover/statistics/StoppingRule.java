package crossover.statistics;

/**
 * When a cell has enough forks: when its interval is narrow, never on a p-value or on a sign.
 *
 * @param targetHalfWidth relative half-width of the 95% interval to reach, such as 0.03
 */
public record StoppingRule(int fewestForks, int mostForks, double targetHalfWidth) {

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
}
