package crossover.report.history;

/**
 * Something that changed before a run and can explain its figures.
 *
 * @param index of the run in the line
 * @param lasting whether machine, system, JVM, profile or definition changed, and not the code alone, which it does all the time
 * @param text {@code JVM version: 25.0.1 → 25.0.2}
 */
public record Mark(int index, boolean lasting, String text) {}
