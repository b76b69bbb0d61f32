package crossover.report.value;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines of RFC 4180, for scripts and spreadsheets. A field that a spreadsheet would take for a formula begins with an
 * apostrophe, as OWASP recommends against CSV injection; a plain number stays one.
 */
public final class CsvText {
    private static final String BEGINS_FORMULA = "=+-@";

    private CsvText() {}

    /** The fields of one line, without its end. */
    public static String line(List<String> fields) {
        return fields.stream().map(CsvText::field).collect(Collectors.joining(","));
    }

    /** On one line, since control characters steer; quoted where it has to be. */
    static String field(String text) {
        // A tab or a carriage return, behind which a formula could begin too, is no longer one.
        String line = PlainText.oneLine(text);
        boolean formula = !line.isEmpty() && BEGINS_FORMULA.indexOf(line.charAt(0)) >= 0 && !isNumber(line);
        boolean hidden = text.startsWith("\t") || text.startsWith("\r") || text.startsWith("\n");
        String safe = formula || hidden ? "'" + line : line;
        return safe.contains(",") || safe.contains("\"") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean isNumber(String text) {
        try {
            Double.parseDouble(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
