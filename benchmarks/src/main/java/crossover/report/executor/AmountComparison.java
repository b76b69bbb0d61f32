package crossover.report.executor;

import crossover.report.value.Amount;
import crossover.report.value.Bars;
import crossover.report.value.MeasuredCell;
import crossover.report.value.Ranking;
import crossover.report.value.Table;
import crossover.results.shape.FootprintShape;
import crossover.results.shape.OnExecutor;
import crossover.results.shape.RateShape;
import crossover.statistics.CellEstimate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Executors by one amount each, such as the live heap that a suspended machine holds.
 *
 * @param rows best first, those without a figure last
 * @param omissions what was not run
 */
public record AmountComparison(Kind kind, CommonSetting setting, List<Row> rows, List<Omission> omissions) {

    /** What is compared. */
    public enum Kind {
        FOOTPRINT(
                FootprintShape.class,
                ExecutorFigures.LIVE_BYTES,
                "live heap a suspended machine",
                "live heap a machine",
                "holds least",
                "a suspended machine",
                "no live bytes are recorded"),
        RATE(
                RateShape.class,
                ExecutorFigures.SUSTAINED,
                "highest rate with the p99 of latencies within the bound",
                "machines a second",
                "takes most arrivals",
                "",
                "the driver of the arrivals was too late to tell, or the bound is passed at a sixteenth of the capacity");

        private final Class<? extends OnExecutor> shape;
        private final String figure;
        private final String what;
        private final String column;
        private final String does;
        private final String each;
        private final String absence;

        Kind(
                Class<? extends OnExecutor> shape,
                String figure,
                String what,
                String column,
                String does,
                String each,
                String absence) {
            this.shape = shape;
            this.figure = figure;
            this.what = what;
            this.column = column;
            this.does = does;
            this.each = each;
            this.absence = absence;
        }

        /** Where more is better, by the reciprocal. */
        private CellEstimate cost(Amount amount) {
            return this == RATE ? amount.estimate().inverted() : amount.estimate();
        }
    }

    /**
     * @param amount null where there is no figure
     * @param ratio how many times worse than the best, with its interval where there is one; empty for the best
     * @param absence why there is no figure; empty where there is one
     */
    public record Row(String executor, @Nullable Amount amount, String ratio, String absence) {}

    private record Found(MeasuredCell cell, Amount amount) {}

    static List<AmountComparison> of(List<MeasuredCell> cells, Kind kind) {
        return ComparableCells.of(cells, kind.shape).stream()
                .map(group -> of(group, kind))
                .toList();
    }

    private static AmountComparison of(ComparableCells group, Kind kind) {
        List<Found> found = new ArrayList<>();
        List<MeasuredCell> others = new ArrayList<>();
        for (MeasuredCell cell : group.cells()) {
            Amount amount = ExecutorFigures.of(cell).get(kind.figure);
            if (amount != null && amount.estimate().hasValue()) {
                found.add(new Found(cell, amount));
            } else if (!Omission.isOmitted(cell)) {
                others.add(cell);
            }
        }
        List<Row> rows = new ArrayList<>();
        for (Ranking.Place<Found> place : Ranking.of(found, one -> kind.cost(one.amount()))) {
            Found one = place.subject();
            rows.add(new Row(ComparableCells.executor(one.cell()), one.amount(), place.ratio(), ""));
        }
        for (MeasuredCell cell : others) {
            String absence = cell.absence().isEmpty() ? kind.absence : cell.absence();
            rows.add(new Row(ComparableCells.executor(cell), null, "", absence));
        }
        return new AmountComparison(kind, group.setting(), List.copyOf(rows), Omission.of(group.cells()));
    }

    /** Stable, fit for a file's name. */
    public String id() {
        return setting.id();
    }

    public String title() {
        return setting.title();
    }

    public Bars bars() {
        return Bars.of("bars-" + id(), title() + ": " + kind.what, amounts());
    }

    /** What the best of a decided ranking does: {@code holds least}. */
    String does() {
        return kind.does;
    }

    /** What an amount is of: {@code a suspended machine}. */
    String each() {
        return kind.each;
    }

    /** What a bar costs: least is best. */
    CellEstimate cost(Bars.Bar bar) {
        return kind.cost(bar.amount());
    }

    /** Of the executors that have a figure, in the order of the rows. */
    List<Bars.Bar> amounts() {
        List<Bars.Bar> amounts = new ArrayList<>();
        for (Row row : rows) {
            if (row.amount() != null) {
                amounts.add(new Bars.Bar(row.executor(), row.amount()));
            }
        }
        return List.copyOf(amounts);
    }

    public Table table() {
        return new Table(
                id() + "-table",
                title() + ": " + kind.what + ", with the 95% interval over forks",
                List.of("executor", kind.column, "to the best", "forks"),
                Omission.below(rows.stream().map(AmountComparison::cells).toList(), omissions, 4));
    }

    private static List<String> cells(Row row) {
        return row.amount() == null
                ? List.of(row.executor(), row.absence(), Table.NONE, "0")
                : List.of(
                        row.executor(),
                        row.amount().text(),
                        row.ratio().isEmpty() ? "1×" : row.ratio(),
                        String.valueOf(row.amount().forks().size()));
    }
}
