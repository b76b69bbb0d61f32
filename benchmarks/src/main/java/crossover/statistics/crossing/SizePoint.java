package crossover.statistics.crossing;

import crossover.statistics.CellEstimate;
import crossover.statistics.StandardError;
import java.util.Comparator;
import java.util.List;

/**
 * One problem size of a sweep: time an operation by each of the device's opponents on the CPU and by the device, all in the
 * same unit. Whatever is said of who wins holds at 97.5% by Student's t, with the forks' own degrees of freedom (Welch); where
 * one fork tells nothing of its scatter, it holds as measured.
 *
 * @param size number of elements, above 0
 * @param work in which the times are taken to be linear, above 0 and rising with the size: the elements themselves for a
 *     vector, their power 3/2 for a product of square matrices
 * @param opponents in the same order at every size; without a value where one was not measured
 */
public record SizePoint(long size, double work, List<CellEstimate> opponents, CellEstimate device) {
    /** Of both ends together: an interval of so much leaves 2.5% beyond either. */
    private static final double OUTSIDE = 0.05;

    /** The best opponent's; without a value where none was measured. */
    public CellEstimate cpu() {
        return opponents.stream()
                .filter(CellEstimate::hasValue)
                .min(Comparator.comparingDouble(CellEstimate::logMean))
                .orElse(CellEstimate.of(List.of()));
    }

    /** How often faster the device is than the best opponent, as a logarithm; above 0 the device wins. */
    public double logSpeedUp() {
        return cpu().logMean() - device.logMean();
    }

    /** Whether the device beats every opponent: each must be beaten by itself, so that their number costs no certainty. */
    boolean isWon() {
        return isWon(OUTSIDE);
    }

    /** The same at another level. @param outside of it, of both ends together: 0.05 at 97.5% */
    public boolean isWon(double outside) {
        return opponents.stream()
                .filter(CellEstimate::hasValue)
                .allMatch(opponent -> isAhead(device, opponent, outside));
    }

    /**
     * Whether the best opponent beats the device. Of several that might be the best the luckiest looks better than it is: else the
     * best of five that are just as fast as the device would be said to beat it in 8% of the cases, simulated. So one of them must
     * beat the device at a level that pays for their number (Bonferroni).
     */
    public boolean isLost() {
        return isLost(OUTSIDE);
    }

    /** The same at another level. @param outside of it, of both ends together: 0.05 at 97.5% */
    public boolean isLost(double outside) {
        List<CellEstimate> candidates = candidates();
        return isAhead(cpu(), device, outside)
                && candidates.stream().anyMatch(opponent -> isAhead(opponent, device, outside / candidates.size()));
    }

    /**
     * How many times as fast as the best opponent the device is at the most, at 97.5%; that pays for the number of opponents that may be
     * the best, and of sizes of which that is asked.
     */
    double mostSpeedUp(int sizes) {
        double outside = OUTSIDE / candidates().size() / sizes;
        return Math.exp(logSpeedUp() + StandardError.welch(cpu(), device).halfWidth(1 - outside));
    }

    /** The opponents that might be the best one: all but those that are clearly slower than it. */
    List<CellEstimate> candidates() {
        CellEstimate best = cpu();
        return opponents.stream()
                .filter(opponent -> opponent.hasValue() && !isAhead(best, opponent, OUTSIDE))
                .toList();
    }

    /** Whether either is ahead for certain. */
    public boolean isDecided() {
        return isWon() || isLost();
    }

    private static boolean isAhead(CellEstimate one, CellEstimate other, double outside) {
        double lead = other.logMean() - one.logMean();
        double halfWidth = StandardError.welch(one, other).halfWidth(1 - outside);
        return lead > (Double.isNaN(halfWidth) ? 0 : halfWidth);
    }

    boolean hasValues() {
        return device.hasValue() && opponents.stream().anyMatch(CellEstimate::hasValue);
    }

    boolean hasScatter() {
        return device.forks() > 1
                && opponents.stream().filter(CellEstimate::hasValue).allMatch(opponent -> opponent.forks() > 1);
    }
}
