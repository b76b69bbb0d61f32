package crossover.report.compare;

/** Names come from files: what they hold must not steer a terminal, a table or a spreadsheet. */
final class Plain {
    private Plain() {}

    /** On one line and without control or text-direction characters, which become {@code ?}. */
    static String line(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> plain.appendCodePoint(steers(c) ? '?' : c));
        return plain.toString();
    }

    /** Also without what Markdown or HTML would read as markup. */
    static String markdown(String text) {
        return line(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("([\\\\`*_{}\\[\\]()#|~!])", "\\\\$1");
    }

    /** A field of RFC 4180, on one line; what a spreadsheet would take for a formula starts with an apostrophe. */
    static String csv(String text) {
        String plain = line(text);
        boolean formula = !plain.isEmpty() && "=+-@".indexOf(plain.charAt(0)) >= 0 && !isNumber(plain);
        String safe = formula ? "'" + plain : plain;
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
}
