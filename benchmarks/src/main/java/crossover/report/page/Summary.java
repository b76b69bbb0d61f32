package crossover.report.page;

import crossover.report.page.section.Block;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The summary for a pull request: the answers and the tables behind the charts, without the raw data. */
final class Summary {
    private static final int MOST_ROWS = 40;
    private static final int MOST_BYTES = 60_000;

    private Summary() {}

    static String of(Templates templates, Compared compared, List<RunPage> runs) {
        Set<String> told = new HashSet<>();
        ViewMaker views = new ViewMaker(
                MOST_ROWS,
                Block::isSummarised,
                // What stands in the answer stands nowhere again.
                figure -> told.add(figure.title())
                        ? PageView.Picture.inCharacters(figure)
                        : PageView.Picture.named(figure));
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
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= MOST_BYTES ? text : cut(bytes);
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

    private static String cut(byte[] bytes) {
        String note = "\n\nCut here: the page and the CSV file have the rest.\n";
        int end = MOST_BYTES - note.length();
        while (bytes[end] != '\n') {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8) + note;
    }
}
