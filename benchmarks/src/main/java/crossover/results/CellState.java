package crossover.results;

/** How far a planned cell has come. */
public enum CellState {
    PENDING,
    DONE,
    SKIPPED,
    FAILED
}
