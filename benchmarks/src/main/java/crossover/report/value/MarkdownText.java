package crossover.report.value;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Text from files in Markdown: it stays text, and neither draws, links nor breaks a table. */
public final class MarkdownText {
    private static final String MARKUP = "\\`*_~|";
    private static final String LINK = "[]()!";

    private MarkdownText() {}

    /**
     * On one line, and without what Markdown or HTML would read as markup. Brackets alone are none, and every interval has
     * them: they are escaped only in a text that could hold a link, an image or what defines one.
     */
    public static String escaped(String text) {
        String line = PlainText.oneLine(text.replace('\n', ' ').replace('\r', ' '));
        boolean defines = line.stripLeading().startsWith("[") && line.contains("]:");
        boolean mayLink = line.contains("](") || line.contains("][") || defines;
        StringBuilder escaped = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean markup = MARKUP.indexOf(c) >= 0 || mayLink && LINK.indexOf(c) >= 0 || i == 0 && c == '#';
            escaped.append(
                    switch (c) {
                        case '&' -> "&amp;";
                        case '<' -> "&lt;";
                        case '>' -> "&gt;";
                        default -> markup ? "\\" + c : String.valueOf(c);
                    });
        }
        return escaped.toString();
    }

    /** As code within a line, where nothing is markup and nothing is escaped: between more backticks than it has side by side. */
    public static String code(String text) {
        String line = PlainText.oneLine(text);
        String fence = "`";
        while (line.contains(fence)) {
            fence += "`";
        }
        String space = line.startsWith("`") || line.endsWith("`") ? " " : "";
        return fence + space + line + space + fence;
    }

    /**
     * The lines of a table.
     *
     * @param figures whether all columns but the first and the last stand to the right
     */
    public static List<String> table(Table table, boolean figures) {
        List<String> lines = new ArrayList<>();
        lines.add(line(table.columns()));
        int last = table.columns().size() - 1;
        StringBuilder rule = new StringBuilder("|");
        for (int column = 0; column <= last; column++) {
            rule.append(figures && column > 0 && column < last ? " ---: |" : " --- |");
        }
        lines.add(rule.toString());
        table.rows().forEach(row -> lines.add(line(row)));
        return lines;
    }

    private static String line(List<String> cells) {
        return cells.stream().map(MarkdownText::escaped).collect(Collectors.joining(" | ", "| ", " |"));
    }
}
