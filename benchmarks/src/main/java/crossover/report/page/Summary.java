package crossover.report.page;

import crossover.report.page.section.Block;
import java.util.Comparator;
import java.util.List;

/** The summary for a pull request: the answers and the tables behind the charts, without the raw data. */
final class Summary {
    private static final int MOST_ROWS = 40;
    private static final int MOST_CHARACTERS = 60_000;

    private Summary() {}

    static String of(Templates templates, Compared compared, List<RunPage> runs) {
        ViewMaker views = new ViewMaker(MOST_ROWS, Block::isSummarised, PageView.Picture::named);
        String text = templates.markdown(
                "summary.md",
                new PageView(
                        "Crossover",
                        "",
                        PageView.Grid.of(compared.beside(), MOST_ROWS),
                        compared.pages().stream().map(views::compared).toList(),
                        runs.stream().map(run -> run(run, views)).toList(),
                        false,
                        ""));
        return text.length() <= MOST_CHARACTERS ? text : cut(text);
    }

    private static PageView.RunView run(RunPage page, ViewMaker views) {
        return new PageView.RunView(
                page.prefix(),
                page.run(),
                page.passages().stream()
                        .sorted(Comparator.comparing(
                                passage -> passage.section().rank()))
                        .map(views::passage)
                        .filter(passage -> !passage.blocks().isEmpty())
                        .toList());
    }

    private static String cut(String text) {
        String note = "\n\nCut here: the page and the CSV file have the rest.\n";
        int end = text.lastIndexOf('\n', MOST_CHARACTERS - note.length());
        return text.substring(0, end) + note;
    }
}
