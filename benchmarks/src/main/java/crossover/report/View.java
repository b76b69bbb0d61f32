package crossover.report;

import crossover.report.model.RunModel;
import crossover.report.model.Table;
import java.util.List;

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
     * @param warned whether there are warnings; likewise sweeps, races against a CPU loop, and executors
     */
    record RunView(
            String prefix,
            RunModel run,
            boolean warned,
            boolean swept,
            boolean raced,
            boolean executed,
            List<Panel> sweeps,
            Grid crossovers,
            Grid reuse,
            List<Panel> speedups,
            List<Panel> executors,
            Grid absent,
            Grid cells) {}

    /** One thing measured: its pictures, each with its table. */
    record Panel(String id, String title, List<Picture> pictures, List<Grid> tables) {}

    /** A chart in the page. */
    record Picture(String id, String title, String svg, List<Key> keys) {}

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
