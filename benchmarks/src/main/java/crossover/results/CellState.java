package crossover.results;

import java.util.Locale;

/** How far a planned cell has come. */
public enum CellState {
    PENDING,
    DONE,
    SKIPPED,
    FAILED;

    /** As people read it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
