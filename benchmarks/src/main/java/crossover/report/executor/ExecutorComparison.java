package crossover.report.executor;

import crossover.report.value.Amount;
import crossover.report.value.Bars;
import crossover.report.value.MeasuredCell;
import crossover.report.value.Ranking;
import crossover.report.value.Table;
import crossover.report.value.Timing;
import crossover.results.shape.ExecutorShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Executors that did the same thing: rows are compared within a mode, a parallelism and a number of machines only.
 *
 * @param exact whether a time is that of a transition by the exact count of them, which the score only knows as a mean
 * @param rows fastest first, then floors, those that failed last
 * @param omissions what was not run
 */
public record ExecutorComparison(CommonSetting setting, boolean exact, List<Row> rows, List<Omission> omissions) {

    /**
     * @param timing null where there is no figure
     * @param ratio time over that of the fastest executor, with its interval where there is one; empty for the fastest, a dash
     *     for a floor among executors: a loop on one thread is held against them by core time
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

        /** {@code deque (floor)}, where others are none. */
        public String title() {
            return executor() + (floor() ? " (floor)" : "");
        }

        private Row unranked() {
            return new Row(cell, timing, Table.NONE, decided, figures);
        }

        /** What is held against a floor; null where nobody counted it. */
        @Nullable
        Amount coreTime() {
            return figures.get(ExecutorFigures.CORE);
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
        List<Row> rows = new ArrayList<>(measured(timings, false));
        List<Row> floors = measured(timings, true);
        rows.addAll(rows.isEmpty() ? floors : floors.stream().map(Row::unranked).toList());
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

    private static List<Row> measured(Map<MeasuredCell, Timing> timings, boolean floors) {
        List<Map.Entry<MeasuredCell, Timing>> subjects = timings.entrySet().stream()
                .filter(entry -> ((ExecutorShape) entry.getKey().shape()).floor() == floors)
                .toList();
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

    /** How many take steps at once where an executor uses all that it may; 0 where the rows do not say. */
    int threads() {
        return rows.stream()
                .mapToInt(row -> ((ExecutorShape) row.cell().shape()).threads())
                .max()
                .orElse(0);
    }

    /** The floor that takes least core time, where there are executors besides. */
    Optional<Row> floor() {
        return rows.stream().allMatch(Row::floor)
                ? Optional.empty()
                : rows.stream()
                        .filter(row -> row.floor() && row.coreTime() != null)
                        .min(Comparator.comparingDouble(
                                row -> Objects.requireNonNull(row.coreTime()).centre()));
    }

    /** {@code 3.21× [3.02, 3.41]}: the core time of an executor's transition over that of the floor's; empty where there is none. */
    Optional<String> toTheFloor(Row row) {
        return floor().filter(floor -> !row.floor() && row.coreTime() != null)
                .map(floor -> Ranking.ratio(
                        Objects.requireNonNull(floor.coreTime()).estimate(),
                        Objects.requireNonNull(row.coreTime()).estimate()));
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
