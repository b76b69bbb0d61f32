package crossover.report.value;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Text from files where it is printed as it is: what it holds must not steer a terminal. */
public final class PlainText {
    private static final String GUTTER = "  ";

    private PlainText() {}

    /** On one line and without control or text-direction characters, which become {@code ?}. */
    public static String oneLine(String text) {
        return without(text, PlainText::steers);
    }

    /** The same on its own lines. */
    public static String lines(String text) {
        return without(text, c -> c != '\n' && steers(c));
    }

    /** On one line, and never nothing: what has no name to be seen is told so. */
    public static String name(String text) {
        return text.isBlank() ? "(no name)" : oneLine(text);
    }

    private static String without(String text, IntPredicate steering) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> plain.appendCodePoint(steering.test(c) ? '?' : c));
        return plain.toString();
    }

    private static boolean steers(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    /** A line for the columns' names and one a row, in columns of equal width: the first and the last to the left, figures to the right. */
    public static List<String> table(Table table) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.columns());
        rows.addAll(table.rows());
        rows.replaceAll(row -> row.stream().map(PlainText::oneLine).toList());
        int last = table.columns().size() - 1;
        int[] widths = new int[last + 1];
        for (List<String> row : rows) {
            for (int column = 0; column <= last; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = row.get(column);
            String space = " ".repeat(widths[column] - cell.length());
            boolean left = column == 0 || column == widths.length - 1;
            line.append(column == 0 ? "" : GUTTER).append(left ? cell + space : space + cell);
        }
        return line.toString().stripTrailing();
    }
}
