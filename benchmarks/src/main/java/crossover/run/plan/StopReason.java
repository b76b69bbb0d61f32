package crossover.run.plan;

import java.util.Locale;

/** Why no further fork of a cell was started. */
public enum StopReason {
    /** The interval is as narrow as asked for. */
    PRECISION,
    /** The profile, or the user with {@code -f}, allows no more forks. */
    FORKS,
    /** Its forks scatter so much that all those allowed would leave the interval wider than asked for. */
    FUTILITY,
    /** A fork failed, and the user asked with {@code -foe true} for the run to end there. */
    ERROR,
    /** Two forks in a row failed. */
    FAILURES,
    /** The time budget ended. */
    BUDGET,
    /** The user stopped the run. */
    INTERRUPT;

    /** @param label as in {@code run.json} */
    static StopReason of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
