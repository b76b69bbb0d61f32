package crossover.report.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Executors that did the same thing: rows are compared within a mode, a parallelism and a number of machines only.
 *
 * @param id stable, fit for a file's name
 * @param title what the rows have in common
 * @param unit what one operation is: {@code a transition}
 * @param rows fastest first, those that failed last
 * @param gaps what was not run
 */
public record ExecutorTable(String id, String title, String unit, Setting setting, List<Row> rows, List<Gap> gaps) {

    /**
     * @param floor whether it is no executor but what executors are held against
     * @param ratio time over that of the fastest row, with its interval where there is one; empty for the fastest
     * @param decided whether the forks decide that it is slower than the fastest
     * @param figures what else is known, by name
     * @param absence why there is no figure; null where there is one
     */
    public record Row(
            String executor,
            boolean floor,
            @Nullable Timing timing,
            String ratio,
            boolean decided,
            Map<String, Amount> figures,
            @Nullable String absence) {}

    /** Bytes allocated a step, least first; empty where nobody counted them. */
    public Bars allocation() {
        return Bars.of("allocation-" + id, title + ": bytes allocated a transition", named(Figures.BYTES));
    }

    /** One figure of the rows that have it, by executor. */
    List<Bars.Bar> named(String figure) {
        return rows.stream()
                .filter(row -> row.figures().containsKey(figure))
                .map(row -> new Bars.Bar(row.executor(), row.figures().get(figure)))
                .toList();
    }
}
