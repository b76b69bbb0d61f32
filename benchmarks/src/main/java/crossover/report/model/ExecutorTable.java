package crossover.report.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Executors that did the same thing: rows are compared within a mode, a parallelism and a number of machines only.
 *
 * @param id stable, fit for a file's name
 * @param title what the rows have in common
 * @param unit what one operation is: {@code a transition}
 * @param rows fastest first, those without a figure last
 */
public record ExecutorTable(String id, String title, String unit, List<Row> rows) {

    /**
     * @param ratio time over that of the fastest row, with its interval where there is one; empty for the fastest
     * @param decided whether the forks decide that it is slower than the fastest
     * @param skipped whether it was never meant to run
     * @param absence why there is no figure; null where there is one
     */
    public record Row(
            String executor,
            @Nullable Timing timing,
            String ratio,
            boolean decided,
            boolean skipped,
            @Nullable String absence) {}
}
