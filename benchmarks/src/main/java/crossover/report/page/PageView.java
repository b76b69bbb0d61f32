package crossover.report.page;

import crossover.report.chart.drawing.Figure;
import crossover.report.headline.Headline;
import crossover.report.page.section.Caveat;
import crossover.report.page.section.ReportedRun;
import crossover.report.value.Quantity;
import crossover.report.value.Table;
import java.util.List;
import java.util.Map;

/** What the templates see: every name that a template uses. */
record PageView(
        String title,
        String policy,
        Grid beside,
        List<ComparedView> compared,
        List<RunView> runs,
        boolean embedded,
        String data) {

    /**
     * A run held against the base.
     *
     * @param setting what the ratios are of, machines or code
     */
    record ComparedView(
            String id,
            String base,
            String other,
            String headline,
            String setting,
            String geometricMean,
            String counts,
            Grid differences,
            List<Picture> pictures,
            Grid crossovers,
            Grid frontiers,
            Grid peaks,
            Grid rows) {}

    /** @param prefix keeps the ids of several runs apart; empty for the first */
    record RunView(String prefix, ReportedRun run, List<SectionView> sections) {}

    /**
     * A section.
     *
     * @param headed whether it has a heading where panels have their own
     * @param blocks each a view under the name of its kind; no other kind is true in it
     */
    record SectionView(String id, String name, String heading, boolean headed, List<Map<String, Object>> blocks) {}

    /** The first screen; {@code some} whether there are caveats. */
    record VerdictView(
            Headline headline,
            boolean some,
            List<HeroView> views,
            String note,
            List<Subject> each,
            List<Caveat> caveats) {}

    /** What is said of one thing, a sentence each. */
    record Subject(String subject, List<String> sentences) {}

    /** What can be chosen to be seen in it. */
    record HeroView(String subject, String quantity, List<Picture> pictures) {}

    /** One thing measured: its pictures, and the tables behind them. */
    record PanelView(String id, String title, String alone, String lead, List<Picture> pictures, List<Grid> tables) {}

    /** The same with pictures of which one is shown at a time. */
    record SliderView(String id, String title, String lead, String label, List<StopView> stops, List<Grid> tables) {}

    /** @param always whether it is shown where no script runs */
    record StopView(String label, boolean always, Picture picture) {}

    /** A table and what goes with it. */
    record Labelled(String label, Grid table) {}

    /**
     * A chart in the page.
     *
     * @param narrow the same for a phone
     * @param drawn whether the page carries it; where it does not, it names the chart's file
     * @param strips its lines in characters, for a summary
     */
    record Picture(
            String id, String title, boolean drawn, String svg, String narrow, List<Key> keys, List<String> strips) {
        static Picture drawn(Figure figure, String svg, String narrow) {
            return new Picture(
                    figure.id(),
                    figure.title(),
                    true,
                    svg,
                    narrow,
                    figure.keys().stream()
                            .map(key -> new Key("s" + key.slot(), key.label()))
                            .toList(),
                    List.of());
        }

        static Picture named(Figure figure) {
            return new Picture(figure.id(), figure.title(), false, "", "", List.of(), List.of());
        }

        static Picture inCharacters(Figure figure) {
            return new Picture(figure.id(), figure.title(), false, "", "", List.of(), figure.strips());
        }
    }

    /** A device and its colour, to show or hide it. */
    record Key(String slot, String label) {}

    /**
     * A table.
     *
     * @param some false where it has no rows
     * @param count of all rows
     * @param cut which of them are shown; empty where all are
     */
    record Grid(
            String id, String caption, boolean some, String count, String cut, List<String> columns, List<Line> lines) {
        static Grid of(Table table, int most) {
            return new Grid(
                    table.id(),
                    table.caption(),
                    !table.isEmpty(),
                    Quantity.counted(table.rows().size(), "row"),
                    table.rows().size() > most ? "the first " + Quantity.count(most) : "",
                    table.columns(),
                    table.rows().stream()
                            .limit(most)
                            .map(row -> new Line(row.getFirst(), row.subList(1, row.size())))
                            .toList());
        }
    }

    record Line(String head, List<String> cells) {}
}
