package crossover.report.compare;

import java.util.ArrayList;
import java.util.List;

/** Cells in columns of equal width: the first and the last to the left, figures to the right. */
final class Columns {
    private static final String GAP = "  ";

    private Columns() {}

    static List<String> aligned(List<List<String>> rows) {
        int last = rows.getFirst().size() - 1;
        int[] widths = new int[last + 1];
        for (List<String> row : rows) {
            for (int column = 0; column <= last; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column <= last; column++) {
                String cell = row.get(column);
                String space = " ".repeat(widths[column] - cell.length());
                line.append(column == 0 ? "" : GAP).append(column == 0 || column == last ? cell + space : space + cell);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
