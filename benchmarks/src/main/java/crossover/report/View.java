package crossover.report;

import crossover.report.model.RunModel;
import crossover.report.model.Table;
import java.util.List;
import java.util.function.UnaryOperator;

/** What the templates see: the model beside its tables and figures, every name that a template uses. */
final class View {
    private View() {}

    /** A page over one run or several. */
    record Page(
            String title, String policy, List<Compared> compared, List<RunView> runs, boolean embedded, String data) {}

    /**
     * A run held against the base.
     *
     * @param setting what the ratios are of, machines or code
     */
    record Compared(
            String id,
            String base,
            String other,
            String setting,
            String geometricMean,
            String counts,
            Grid differences,
            List<Picture> pictures,
            Grid crossovers,
            Grid rows) {

        Compared first(int most) {
            return new Compared(
                    id,
                    base,
                    other,
                    setting,
                    geometricMean,
                    counts,
                    differences.first(most),
                    pictures,
                    crossovers.first(most),
                    rows.first(most));
        }
    }

    /**
     * One run.
     *
     * @param prefix keeps the ids of several runs apart; empty for the first
     * @param warned whether there are warnings; likewise sweeps, races against a CPU loop, executors, and
     *     round trips broken down
     */
    record RunView(
            String prefix,
            RunModel run,
            boolean warned,
            boolean swept,
            boolean raced,
            boolean executed,
            boolean brokenDown,
            List<Panel> sweeps,
            Grid crossovers,
            Grid reuse,
            List<Panel> speedups,
            List<Panel> breakdowns,
            List<Panel> executors,
            Grid absent,
            Grid cells) {

        /** The same with every panel changed, in the order of the page. */
        RunView withPanels(UnaryOperator<Panel> change) {
            return new RunView(
                    prefix,
                    run,
                    warned,
                    swept,
                    raced,
                    executed,
                    brokenDown,
                    sweeps.stream().map(change).toList(),
                    crossovers,
                    reuse,
                    speedups.stream().map(change).toList(),
                    breakdowns.stream().map(change).toList(),
                    executors.stream().map(change).toList(),
                    absent,
                    cells);
        }
    }

    /** One thing measured: its pictures, each with its table. */
    record Panel(String id, String title, List<Picture> pictures, List<Grid> tables) {

        Panel with(List<Picture> others) {
            return new Panel(id, title, others, tables);
        }
    }

    /**
     * A chart in the page.
     *
     * @param drawn whether the page carries it; where it does not, it names the chart's file
     */
    record Picture(String id, String title, boolean drawn, String svg, List<Key> keys) {

        Picture withoutDrawing() {
            return new Picture(id, title, false, "", List.of());
        }
    }

    /** A device and its colour, to show or hide it. */
    record Key(String slot, String label) {}

    /** A table; {@code some} is false where it has no rows. */
    record Grid(String id, String caption, boolean some, String count, List<String> columns, List<Line> lines) {

        static Grid of(String prefix, Table table) {
            return new Grid(
                    prefix + table.id(),
                    table.caption(),
                    !table.isEmpty(),
                    String.valueOf(table.rows().size()),
                    table.columns(),
                    table.rows().stream()
                            .map(row -> new Line(row.getFirst(), row.subList(1, row.size())))
                            .toList());
        }

        /** The first rows only, for where space is short. */
        Grid first(int rows) {
            return new Grid(id, caption, some, count, columns, lines.subList(0, Math.min(rows, lines.size())));
        }
    }

    record Line(String head, List<String> cells) {}
}
