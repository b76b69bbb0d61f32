package crossover.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two cells compared: Welch's test on the logarithms of their fork means, or where their forks took turns, Student's on the
 * logarithms of the ratios of each pair. What could not be computed is NaN.
 *
 * @param ratio time of other over time of base; above 1 is slower
 * @param low95 lower end of the ratio's 95% interval, and so on; NaN where a side has fewer than two forks
 * @param forkRatio how many times two forks of a side differ, on the side where they differ more; NaN where a side has fewer
 * @param pValue two-sided, of no difference
 * @param qValue the p-value adjusted for all rows compared; NaN where the row has too few forks to be tested
 * @param suspect whether only the adjustment keeps the row from a verdict
 * @param forksNeeded forks a side that would decide, for an inconclusive row; 0 where that cannot be said
 * @param reason why the row is inconclusive or not comparable; null for the other verdicts
 */
public record Comparison(
        double ratio,
        double low95,
        double high95,
        double low90,
        double high90,
        double degreesOfFreedom,
        double forkRatio,
        double pValue,
        double qValue,
        Verdict verdict,
        boolean suspect,
        int forksNeeded,
        @Nullable String reason) {

    /** The relative difference that does not matter. */
    public static final double DEFAULT_MARGIN = 0.02;

    /** With fewer on a side no verdict is given. */
    public static final int FEWEST_FORKS = 3;

    /** A comparison of one row alone; {@link Family} is for several. */
    public static Comparison of(CellEstimate base, CellEstimate other, double margin) {
        return Family.compare(List.of(new CellPair(base, other)), margin).getFirst();
    }

    /** A row without a ratio, and why. */
    public static Comparison notComparable(String reason) {
        double none = Double.NaN;
        return new Comparison(
                none, none, none, none, none, none, none, none, none, Verdict.NOT_COMPARABLE, false, 0, reason);
    }

    /** Ratio, intervals and p-value of two cells with a value; the verdict is left open. */
    static Comparison undecided(CellPair pair) {
        double difference = pair.difference();
        StandardError error = pair.standardError();
        double wide = error.halfWidth(0.95);
        double narrow = error.halfWidth(0.90);
        return new Comparison(
                Math.exp(difference),
                Math.exp(difference - wide),
                Math.exp(difference + wide),
                Math.exp(difference - narrow),
                Math.exp(difference + narrow),
                error.degreesOfFreedom(),
                Math.max(pair.base().forkRatio(), pair.other().forkRatio()),
                error.pValue(difference),
                Double.NaN,
                Verdict.INCONCLUSIVE,
                false,
                0,
                "fewer than " + FEWEST_FORKS + " forks on a side");
    }

    /** The ratio's 95% interval; null where a side has fewer than two forks. */
    public @Nullable Interval interval() {
        return Double.isNaN(low95) ? null : new Interval(low95, high95);
    }

    /**
     * Whether one side takes less time by more than the margin: by the verdict, or where too few forks were there for one, by the
     * interval alone, since Student's t pays for their number.
     */
    public boolean isClearCut(double margin) {
        Verdict clear = Double.isNaN(qValue) ? verdictBeforeCorrection(margin) : verdict;
        return clear == Verdict.FASTER || clear == Verdict.SLOWER;
    }

    /** The verdict that the intervals alone give. */
    Verdict verdictBeforeCorrection(double margin) {
        double slower = 1 + margin;
        double faster = 1 / slower;
        if (low95 > slower) {
            return Verdict.SLOWER;
        }
        if (high95 < faster) {
            return Verdict.FASTER;
        }
        return low90 > faster && high90 < slower ? Verdict.SAME : Verdict.INCONCLUSIVE;
    }

    Comparison decided(double adjusted, Verdict decision) {
        return decided(adjusted, decision, false, 0, null);
    }

    Comparison open(double adjusted, boolean lostToCorrection, int forks) {
        String needs = forks == 0
                ? "more than " + ForksNeeded.MOST + " forks a side would be needed"
                : "about " + forks + " forks a side would decide";
        String why = lostToCorrection ? "suspect: significant alone, not among all rows compared; " + needs : needs;
        return decided(adjusted, Verdict.INCONCLUSIVE, lostToCorrection, forks, why);
    }

    private Comparison decided(
            double adjusted, Verdict decision, boolean lostToCorrection, int forks, @Nullable String why) {
        return new Comparison(
                ratio,
                low95,
                high95,
                low90,
                high90,
                degreesOfFreedom,
                forkRatio,
                pValue,
                adjusted,
                decision,
                lostToCorrection,
                forks,
                why);
    }
}
