package crossover.statistics;

/** The same cell in two runs, in the same unit. */
public record CellPair(CellEstimate base, CellEstimate other) {

    /** Why there is no ratio; only asked where a side has no value. */
    String missing() {
        return base.hasValue() ? "other: " + other.reason() : "base: " + base.reason();
    }

    boolean hasValues() {
        return base.hasValue() && other.hasValue();
    }

    int fewestForks() {
        return Math.min(base.forks(), other.forks());
    }

    /** Whether enough is known of the scatter on both sides: what {@value Comparison#FEWEST_FORKS} forks tell of it, or more. */
    boolean isTestable() {
        return Math.min(base.degreesOfFreedom(), other.degreesOfFreedom()) >= Comparison.FEWEST_FORKS - 1;
    }
}
