package crossover.statistics;

import java.util.Locale;
import java.util.Optional;

/**
 * When a cell has enough forks: when its interval is narrow, or when no number of forks that is allowed would make it so;
 * never on a p-value or on a sign.
 *
 * <p>Whoever looks after each fork and stops when the interval is narrow stops too often where few forks happen to lie close
 * together, and such an interval misses the truth more often than it says (Chow and Robbins, 1965; Ray, 1957). So an interval of
 * few forks must be narrower than the target: by a tenth for each fork below {@value #TRUSTED}. Simulated with Gaussian forks
 * and a target of 3%, 95% intervals then hold the truth in 93% of the cells or more at any scatter, without it in 92.2%.
 *
 * @param fewestForks that a cell gets; where they are as many as {@code mostForks}, every cell gets just these
 * @param targetHalfWidth relative half-width of the 95% interval to reach, such as 0.03
 */
public record StoppingRule(int fewestForks, int mostForks, double targetHalfWidth) {

    /** From so many forks on an interval need be no narrower than asked for. */
    private static final int TRUSTED = 9;

    private static final double STRICTER_A_FORK = 0.1;

    /** What to do with a cell. */
    public enum Decision {
        CONTINUE,
        /** The interval is as narrow as asked for. */
        PRECISION,
        /** No more forks are allowed. */
        FORKS,
        /** The forks scatter so much that all those allowed would leave the interval wider than asked for. */
        FUTILITY
    }

    /** Whether every cell gets the same number of forks, whatever they show. */
    public boolean isFixed() {
        return fewestForks == mostForks;
    }

    /** For a cell whose forks are fixed, whatever they show. */
    public StoppingRule exactly(int forks) {
        return new StoppingRule(forks, forks, targetHalfWidth);
    }

    public Decision decide(CellEstimate soFar, int forksRun) {
        int forks = soFar.forks();
        if (forks >= Math.max(2, fewestForks) && soFar.relativeHalfWidth() <= target(forks)) {
            return Decision.PRECISION;
        }
        if (forksRun >= mostForks) {
            return Decision.FORKS;
        }
        return forks >= 2 && forksRun >= fewestToGiveUp() && !reaches(soFar, forks + mostForks - forksRun)
                ? Decision.FUTILITY
                : Decision.CONTINUE;
    }

    /**
     * How many forks a cell will have had at its end, as far as its forks so far tell.
     *
     * @param typical of cells that ended, for a cell with fewer than two forks
     */
    public int expectedForks(CellEstimate soFar, int forksRun, double typical) {
        if (soFar.forks() < 2) {
            return within(forksRun, (int) Math.round(typical));
        }
        // A fork that failed costs its time and brings nothing.
        int forks = forksToReach(soFar, mostForks + 1) + forksRun - soFar.forks();
        return within(forksRun, forks > mostForks ? fewestToGiveUp() : forks);
    }

    /**
     * What more forks would have to do for a cell that ended with a wider interval than asked for; empty where it did not, and where
     * the number of forks was not the rule's to choose.
     */
    public Optional<String> shortfall(CellEstimate ended) {
        if (isFixed() || ended.forks() < 2 || ended.relativeHalfWidth() <= targetHalfWidth) {
            return Optional.empty();
        }
        int forks = forksToReach(ended, ForksNeeded.MOST);
        return Optional.of(String.format(
                Locale.ROOT,
                "wider than the precision asked for: at its scatter that takes %s %d forks (-f sets how many)",
                forks == ForksNeeded.MOST ? "more than" : "about",
                forks));
    }

    /** The fewest forks with which the interval is narrow enough, were the scatter so far the true one; at most {@code limit}. */
    private int forksToReach(CellEstimate soFar, int limit) {
        int forks = Math.max(2, fewestForks);
        while (forks < limit && !reaches(soFar, forks)) {
            forks++;
        }
        return forks;
    }

    private boolean reaches(CellEstimate soFar, int forks) {
        double deviation = Math.sqrt(soFar.variance());
        return StudentT.ofForks(forks) * deviation / Math.sqrt(forks) <= target(forks);
    }

    private double target(int forks) {
        return targetHalfWidth * (1 - STRICTER_A_FORK * Math.max(0, TRUSTED - forks));
    }

    /** The scatter of fewer forks is too uncertain to give a cell up for it. */
    private int fewestToGiveUp() {
        return Math.max(fewestForks, mostForks / 2);
    }

    private int within(int forksRun, int forks) {
        return Math.min(Math.max(fewestForks, mostForks), Math.max(Math.max(fewestForks, forksRun + 1), forks));
    }
}
