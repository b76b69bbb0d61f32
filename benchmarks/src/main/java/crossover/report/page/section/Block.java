package crossover.report.page.section;

import crossover.report.chart.drawing.Figure;
import crossover.report.headline.Headline;
import crossover.report.value.Answer;
import crossover.report.value.Table;
import java.util.List;

/** A part of a section. The templates have one passage for each kind, under the kind's name. */
public sealed interface Block {

    /** Whether it stands in a summary too, which has room for results alone. */
    default boolean isSummarised() {
        return true;
    }

    /** Those that it shows, in their order. */
    default List<Figure> charts() {
        return List.of();
    }

    /** The same under ids that keep those of several runs apart. */
    default Block prefixed(String prefix) {
        return this;
    }

    /** What a reader must know to read the rest. */
    record Prose(String text) implements Block {
        @Override
        public boolean isSummarised() {
            return false;
        }
    }

    /**
     * The first screen: what was found, how sure it is, and the picture that shows it.
     *
     * @param views charts to choose from, the one to begin with first
     * @param note how to read them; empty where there is none
     * @param each what else was found
     * @param caveats what to know before it is believed
     */
    record Verdict(Headline headline, List<View> views, String note, List<Answer> each, List<Caveat> caveats)
            implements Block {
        @Override
        public List<Figure> charts() {
            return views.stream().flatMap(view -> view.charts().stream()).toList();
        }

        @Override
        public Verdict prefixed(String prefix) {
            return new Verdict(
                    headline, views.stream().map(view -> view.prefixed(prefix)).toList(), note, each, caveats);
        }
    }

    /**
     * One way to see a subject.
     *
     * @param subject {@code Vector sum}
     * @param quantity what its charts show: {@code ratio}
     */
    record View(String subject, String quantity, List<Figure> charts) {
        View prefixed(String prefix) {
            return new View(
                    subject,
                    quantity,
                    charts.stream().map(chart -> chart.prefixed(prefix)).toList());
        }
    }

    /** How to name the run in a text. */
    record Citation(String text, String bibtex) implements Block {
        @Override
        public boolean isSummarised() {
            return false;
        }
    }

    /** @param otherwise what a page says where there is none */
    record AnswerList(List<Answer> each, String otherwise) implements Block {}

    /** Facts by what they are about. */
    record CardList(List<Card> each) implements Block {}

    /** Facts about one thing. */
    record Card(String title, List<Fact> facts) {}

    /** A name and a value. */
    record Fact(String name, String value) {}

    /**
     * One thing measured: its charts, and the tables behind them.
     *
     * @param title under the section's heading
     * @param alone where there is no such heading above it
     * @param lead what it comes to in a sentence; empty where there is none
     */
    record Panel(String id, String title, String alone, String lead, List<Figure> charts, List<Table> tables)
            implements Block {
        public Panel(String id, String title, List<Figure> charts, List<Table> tables) {
            this(id, title, title, "", charts, tables);
        }

        @Override
        public Panel prefixed(String prefix) {
            return new Panel(
                    prefix + id,
                    title,
                    alone,
                    lead,
                    charts.stream().map(chart -> chart.prefixed(prefix)).toList(),
                    tables.stream().map(table -> table.prefixed(prefix)).toList());
        }
    }

    /**
     * Charts of one thing that differ in one number, of which a page shows one at a time.
     *
     * @param label what the number is
     */
    record Slider(String id, String title, String lead, String label, List<Stop> stops, List<Table> tables)
            implements Block {
        @Override
        public List<Figure> charts() {
            return stops.stream().map(Stop::chart).toList();
        }

        @Override
        public Slider prefixed(String prefix) {
            return new Slider(
                    prefix + id,
                    title,
                    lead,
                    label,
                    stops.stream()
                            .map(stop -> new Stop(stop.label, stop.always, stop.chart.prefixed(prefix)))
                            .toList(),
                    tables.stream().map(table -> table.prefixed(prefix)).toList());
        }
    }

    /**
     * One of them.
     *
     * @param always whether it is shown where nothing can be chosen
     */
    record Stop(String label, boolean always, Figure chart) {}

    /** @param otherwise what a page says where the table has no rows */
    record OpenTable(Table table, String otherwise) implements Block {
        public OpenTable(Table table) {
            this(table, "Nothing to show.");
        }

        @Override
        public OpenTable prefixed(String prefix) {
            return new OpenTable(table.prefixed(prefix), otherwise);
        }
    }

    /** A table to be unfolded, too long for a summary. */
    record FoldedTable(String label, Table table) implements Block {
        @Override
        public FoldedTable prefixed(String prefix) {
            return new FoldedTable(label, table.prefixed(prefix));
        }

        @Override
        public boolean isSummarised() {
            return false;
        }
    }

    /** What reproduces the run; a summary ends with it anyway. */
    record Command(String line) implements Block {
        @Override
        public boolean isSummarised() {
            return false;
        }
    }

    /** What lies beside the page. */
    record Downloads() implements Block {
        @Override
        public boolean isSummarised() {
            return false;
        }
    }

    /** What profilers left, by its place in the run's folder, where the page usually lies too; at least one. */
    record Profiles(List<String> each) implements Block {
        @Override
        public boolean isSummarised() {
            return false;
        }
    }

    /** What words mean here. */
    record Glossary(List<Fact> words) implements Block {
        @Override
        public boolean isSummarised() {
            return false;
        }
    }
}
