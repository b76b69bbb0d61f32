package crossover.statistics;

import java.util.Arrays;

/** The scatter of sums and differences of means with unequal variances: Welch (1947), Satterthwaite (1946). */
record Welch(double standardError, double degreesOfFreedom) {

    /** Of two estimates or more; NaN where one has fewer than two forks, since it then has no variance. */
    static Welch of(CellEstimate... cells) {
        double sum = Arrays.stream(cells).mapToDouble(Welch::square).sum();
        // Shares first: the squares of tiny variances would vanish.
        double shares = Arrays.stream(cells)
                .mapToDouble(cell -> Math.pow(square(cell) / sum, 2) / cell.degreesOfFreedom())
                .sum();
        return new Welch(Math.sqrt(sum), 1 / shares);
    }

    private static double square(CellEstimate cell) {
        return cell.standardError() * cell.standardError();
    }

    double halfWidth(double level) {
        return Double.isNaN(degreesOfFreedom) ? Double.NaN : StudentT.twoSided(degreesOfFreedom, level) * standardError;
    }

    /** Good enough to plan with. */
    double roughHalfWidth(double level) {
        return StudentT.roughlyTwoSided(degreesOfFreedom, level) * standardError;
    }

    double pValue(double difference) {
        return Double.isNaN(degreesOfFreedom)
                ? Double.NaN
                : StudentT.pValue(difference / standardError, degreesOfFreedom);
    }
}
