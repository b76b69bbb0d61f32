package crossover.report.compare;

/** Where the figure of a row is. */
public enum Presence {
    BOTH,
    /** In the base, and not in the other run. */
    GONE,
    /** Its cell failed in the other run. */
    FAILED,
    /** In the other run, and not in the base. */
    NEW
}
