package crossover.report;

import java.util.List;

/** The summary for a pull request: the answers and the tables behind the charts, without the raw data. */
final class Markdown {
    private static final int MOST_ROWS = 40;
    private static final int MOST_CHARACTERS = 60_000;

    private Markdown() {}

    static String summary(Templates templates, List<View.Compared> compared, List<View.RunView> runs) {
        List<View.RunView> shortened = runs.stream().map(Markdown::shortened).toList();
        List<View.Compared> cut =
                compared.stream().map(other -> other.first(MOST_ROWS)).toList();
        String text = templates.markdown("summary.md", new View.Page("Crossover", "", cut, shortened, false, ""));
        return text.length() <= MOST_CHARACTERS ? text : cut(text);
    }

    private static View.RunView shortened(View.RunView run) {
        View.RunView panels = run.withPanels(Markdown::shortened);
        return new View.RunView(
                run.prefix(),
                run.run(),
                run.warned(),
                run.swept(),
                run.raced(),
                run.executed(),
                run.brokenDown(),
                panels.sweeps(),
                run.crossovers().first(MOST_ROWS),
                run.reuse().first(MOST_ROWS),
                panels.speedups(),
                panels.breakdowns(),
                panels.executors(),
                run.absent().first(MOST_ROWS),
                run.cells().first(0));
    }

    private static View.Panel shortened(View.Panel panel) {
        return new View.Panel(
                panel.id(),
                panel.title(),
                panel.pictures(),
                panel.tables().stream().map(table -> table.first(MOST_ROWS)).toList());
    }

    private static String cut(String text) {
        String note = "\n\nCut here: the page and the CSV file have the rest.\n";
        int end = text.lastIndexOf('\n', MOST_CHARACTERS - note.length());
        return text.substring(0, end) + note;
    }
}
