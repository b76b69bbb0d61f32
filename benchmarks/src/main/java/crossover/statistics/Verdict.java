package crossover.statistics;

/** What a comparison of two cells comes to. */
public enum Verdict {
    /** The other takes less time, by more than the margin. */
    FASTER,
    /** The other takes more time, by more than the margin. */
    SLOWER,
    /** Any difference is within the margin. */
    SAME,
    /** The forks do not decide. */
    INCONCLUSIVE,
    /** The two do not mean the same, or one of them has no value. */
    NOT_COMPARABLE
}
