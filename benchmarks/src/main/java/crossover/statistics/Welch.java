package crossover.statistics;

/** The scatter of a difference of two means with unequal variances: Welch (1947), Satterthwaite (1946). */
record Welch(double standardError, double degreesOfFreedom) {

    /** Of two estimates; NaN where one has fewer than two forks, since it then has no variance. */
    static Welch of(CellEstimate base, CellEstimate other) {
        return of(base.variance(), base.forks(), other.variance(), other.forks());
    }

    static Welch of(double variance1, int n1, double variance2, int n2) {
        double part1 = variance1 / n1;
        double part2 = variance2 / n2;
        double sum = part1 + part2;
        // Shares first: the squares of tiny variances would vanish.
        double share1 = part1 / sum;
        double share2 = part2 / sum;
        return new Welch(Math.sqrt(sum), 1 / (share1 * share1 / (n1 - 1) + share2 * share2 / (n2 - 1)));
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
