package crossover.statistics;

import java.util.Arrays;

/**
 * Of a sum or difference of mean logarithms; NaN where it is not known.
 *
 * @param degreesOfFreedom to which it is known
 */
public record StandardError(double value, double degreesOfFreedom) {

    /**
     * Of two independent estimates or more, with unequal variances: Welch (1947), Satterthwaite (1946). NaN where one has fewer than
     * two forks, since it then has no variance.
     */
    public static StandardError welch(CellEstimate... cells) {
        double sum = Arrays.stream(cells).mapToDouble(StandardError::square).sum();
        // Shares first: the squares of tiny variances would vanish.
        double shares = Arrays.stream(cells)
                .mapToDouble(cell -> Math.pow(square(cell) / sum, 2) / cell.degreesOfFreedom())
                .sum();
        return new StandardError(Math.sqrt(sum), 1 / shares);
    }

    /** Of the ratios themselves, where forks were measured in pairs. */
    static StandardError ofRatios(CellEstimate ratio) {
        return new StandardError(ratio.standardError(), ratio.forks() < 2 ? Double.NaN : ratio.degreesOfFreedom());
    }

    private static double square(CellEstimate cell) {
        return cell.standardError() * cell.standardError();
    }

    public double halfWidth(double level) {
        return Double.isNaN(degreesOfFreedom) ? Double.NaN : StudentT.twoSided(degreesOfFreedom, level) * value;
    }

    /** Good enough to plan with. */
    double roughHalfWidth(double level) {
        return StudentT.roughlyTwoSided(degreesOfFreedom, level) * value;
    }

    /** Two-sided, of there being no difference. */
    public double pValue(double difference) {
        return Double.isNaN(degreesOfFreedom) ? Double.NaN : StudentT.pValue(difference / value, degreesOfFreedom);
    }
}
