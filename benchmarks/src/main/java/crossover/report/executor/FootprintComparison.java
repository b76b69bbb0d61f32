package crossover.report.executor;

import crossover.report.value.Amount;
import crossover.report.value.Bars;
import crossover.report.value.MeasuredCell;
import crossover.report.value.Ranking;
import crossover.report.value.Table;
import crossover.results.shape.FootprintShape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of live heap that a suspended machine holds.
 *
 * @param rows least first, those without a figure last
 * @param omissions what was not run
 */
public record FootprintComparison(CommonSetting setting, List<Row> rows, List<Omission> omissions) {

    /**
     * @param bytes null where there is no figure
     * @param ratio over that of the least, with its interval where there is one; empty for the least
     * @param absence why there is no figure; empty where there is one
     */
    public record Row(String executor, @Nullable Amount bytes, String ratio, String absence) {
        static Row without(MeasuredCell cell) {
            String absence = cell.absence().isEmpty() ? "no live bytes are recorded" : cell.absence();
            return new Row(ComparableCells.executor(cell), null, "", absence);
        }
    }

    private record Weighed(MeasuredCell cell, Amount bytes) {}

    static List<FootprintComparison> of(List<MeasuredCell> cells) {
        return ComparableCells.of(cells, FootprintShape.class).stream()
                .map(FootprintComparison::of)
                .toList();
    }

    private static FootprintComparison of(ComparableCells group) {
        List<Weighed> weighed = new ArrayList<>();
        List<MeasuredCell> others = new ArrayList<>();
        for (MeasuredCell cell : group.cells()) {
            Amount bytes = ExecutorFigures.of(cell).get(ExecutorFigures.LIVE_BYTES);
            if (bytes != null && bytes.estimate().hasValue()) {
                weighed.add(new Weighed(cell, bytes));
            } else if (!Omission.isOmitted(cell)) {
                others.add(cell);
            }
        }
        List<Row> rows = new ArrayList<>();
        for (Ranking.Place<Weighed> place :
                Ranking.of(weighed, one -> one.bytes().estimate())) {
            Weighed one = place.subject();
            rows.add(new Row(ComparableCells.executor(one.cell()), one.bytes(), place.ratio(), ""));
        }
        others.forEach(cell -> rows.add(Row.without(cell)));
        return new FootprintComparison(group.setting(), List.copyOf(rows), Omission.of(group.cells()));
    }

    /** Stable, fit for a file's name. */
    public String id() {
        return setting.id();
    }

    public String title() {
        return setting.title();
    }

    public Bars bars() {
        return Bars.of("bars-" + id(), title() + ": live heap a suspended machine", weights());
    }

    /** Of the executors that have a figure, in the order of the rows. */
    List<Bars.Bar> weights() {
        List<Bars.Bar> weights = new ArrayList<>();
        for (Row row : rows) {
            if (row.bytes() != null) {
                weights.add(new Bars.Bar(row.executor(), row.bytes()));
            }
        }
        return List.copyOf(weights);
    }

    public Table table() {
        return new Table(
                id() + "-table",
                title() + ": live heap a suspended machine, with the 95% interval over forks",
                List.of("executor", "live heap a machine", "to the least", "forks"),
                Omission.below(rows.stream().map(FootprintComparison::cells).toList(), omissions, 4));
    }

    private static List<String> cells(Row row) {
        return row.bytes() == null
                ? List.of(row.executor(), row.absence(), Table.NONE, "0")
                : List.of(
                        row.executor(),
                        row.bytes().text(),
                        row.ratio().isEmpty() ? "1×" : row.ratio(),
                        String.valueOf(row.bytes().forks().size()));
    }
}
