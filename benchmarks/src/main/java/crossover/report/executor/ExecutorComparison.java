package crossover.report.executor;

import crossover.report.value.Amount;
import crossover.report.value.Bars;
import crossover.report.value.MeasuredCell;
import crossover.report.value.Ranking;
import crossover.report.value.Table;
import crossover.report.value.Timing;
import crossover.results.shape.ExecutorShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Executors that did the same thing: rows are compared within a mode, a parallelism and a number of machines only.
 *
 * @param exact whether a time is that of a transition by the exact count of them, which the score only knows as a mean
 * @param rows fastest first, those that failed last
 * @param omissions what was not run
 */
public record ExecutorComparison(CommonSetting setting, boolean exact, List<Row> rows, List<Omission> omissions) {

    /**
     * @param timing null where there is no figure
     * @param ratio time over that of the fastest row, with its interval where there is one; empty for the fastest
     * @param decided whether the forks decide that it is slower than the fastest
     * @param figures what else is known, by name
     */
    public record Row(
            MeasuredCell cell, @Nullable Timing timing, String ratio, boolean decided, Map<String, Amount> figures) {
        static Row without(MeasuredCell cell) {
            return new Row(cell, null, "", false, Map.of());
        }

        public String executor() {
            return ComparableCells.executor(cell);
        }

        /** Whether it is no executor but what executors are held against. */
        public boolean floor() {
            return ((ExecutorShape) cell.shape()).floor();
        }

        /** Why there is no figure; empty where there is one. */
        public String absence() {
            return timing == null ? cell.absence() : "";
        }
    }

    static List<ExecutorComparison> of(List<MeasuredCell> cells) {
        return ComparableCells.of(cells, ExecutorShape.class).stream()
                .map(ExecutorComparison::of)
                .toList();
    }

    private static ExecutorComparison of(ComparableCells group) {
        List<MeasuredCell> cells = group.cells();
        boolean exact =
                cells.stream().anyMatch(cell -> ExecutorFigures.of(cell).containsKey(ExecutorFigures.TRANSITION));
        Map<MeasuredCell, Timing> timings = new LinkedHashMap<>();
        for (MeasuredCell cell : cells) {
            Timing timing = exact ? transition(cell) : cell.timing();
            if (timing != null) {
                timings.put(cell, timing);
            }
        }
        List<Row> rows = new ArrayList<>(measured(timings));
        cells.stream()
                .filter(cell -> !timings.containsKey(cell) && !Omission.isOmitted(cell))
                .map(Row::without)
                .forEach(rows::add);
        return new ExecutorComparison(group.setting(), exact, List.copyOf(rows), Omission.of(cells));
    }

    private static @Nullable Timing transition(MeasuredCell cell) {
        Amount amount = cell.timing() == null ? null : ExecutorFigures.of(cell).get(ExecutorFigures.TRANSITION);
        return amount == null ? null : new Timing(amount.estimate(), amount.forks());
    }

    private static List<Row> measured(Map<MeasuredCell, Timing> timings) {
        List<Map.Entry<MeasuredCell, Timing>> subjects = List.copyOf(timings.entrySet());
        return Ranking.of(subjects, entry -> entry.getValue().estimate()).stream()
                .map(place -> {
                    MeasuredCell cell = place.subject().getKey();
                    return new Row(
                            cell, place.subject().getValue(), place.ratio(), place.decided(), ExecutorFigures.of(cell));
                })
                .toList();
    }

    /** Loops without a scheduler are nobody's choice. */
    ExecutorComparison withoutFloors() {
        return new ExecutorComparison(
                setting, exact, rows.stream().filter(row -> !row.floor()).toList(), omissions);
    }

    List<Row> floors() {
        return rows.stream().filter(Row::floor).toList();
    }

    /** Stable, fit for a file's name. */
    public String id() {
        return "executors-" + setting.id();
    }

    /** What the rows have in common. */
    public String title() {
        return setting.title();
    }

    /** What one operation is: {@code a transition}. */
    public String unit() {
        return exact ? "a transition" : "an operation";
    }

    /** Bytes allocated a step, least first; empty where nobody counted them. */
    public Bars allocation() {
        return Bars.of("allocation-" + id(), title() + ": bytes allocated a transition", named(ExecutorFigures.BYTES));
    }

    /** One figure of the rows that have it, by executor. */
    List<Bars.Bar> named(String figure) {
        return rows.stream()
                .filter(row -> row.figures().containsKey(figure))
                .map(row -> new Bars.Bar(row.executor(), row.figures().get(figure)))
                .toList();
    }

    public Table table() {
        return ExecutorTimes.table(this);
    }
}
