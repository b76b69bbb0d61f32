package crossover.report.terminal;

import crossover.report.value.PlainText;
import java.util.ArrayList;
import java.util.List;

/** Text in lines that a terminal of a hundred columns shows whole. */
final class Lines {
    static final int COLUMNS = 100;
    private static final String INDENT = "  ";

    private Lines() {}

    /** The words in as many lines as they need, each but the first further in. */
    static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : PlainText.oneLine(text).split(" ")) {
            if (line.length() + word.length() > COLUMNS - INDENT.length() && !line.isEmpty()) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                line.append(INDENT).append(INDENT);
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /** On one line, cut where there is no room. */
    static String cut(String text) {
        String plain = PlainText.oneLine(text);
        return plain.length() <= COLUMNS ? plain : plain.substring(0, COLUMNS - 3) + "...";
    }

    static String indented(String line) {
        return INDENT + line;
    }
}
