package crossover.report.chart.drawing;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The outlines of letters, most of a drawing's bytes: to tenths of a pixel, each point relative to the one before it.
 * Differences are of rounded points, so that errors do not add up.
 */
public final class PathData {
    private static final Pattern PATH = Pattern.compile("(<path[^>]*? ?\\bd=\")([^\"]*)\"");
    private static final Pattern TOKEN = Pattern.compile("([A-Za-z])|(-?\\d+(?:\\.\\d+)?(?:[eE]-?\\d+)?)");
    private static final Pattern KNOWN = Pattern.compile("[MLQCZ0-9eE.,\\s-]*");

    private PathData() {}

    /** The drawing with every path's data made relative; data that it does not know stays as it is. */
    public static String shortened(String svg) {
        return PATH.matcher(svg)
                .replaceAll(path -> Matcher.quoteReplacement(path.group(1) + relative(path.group(2)) + '"'));
    }

    public static String relative(String absolute) {
        return KNOWN.matcher(absolute).matches() ? new Writer().write(absolute) : absolute;
    }

    /** Where the pen is, in tenths. */
    private static final class Writer {
        private final StringBuilder text = new StringBuilder();
        private final long[] start = new long[2];
        private final long[] pen = new long[2];
        private final long[] point = new long[2];
        private char command;
        private int read;

        String write(String absolute) {
            TOKEN.matcher(absolute).results().forEach(this::token);
            return text.toString();
        }

        private void token(MatchResult token) {
            if (token.group(1) == null) {
                number(Math.round(10 * Double.parseDouble(token.group(2))));
                return;
            }
            command = token.group(1).charAt(0);
            read = 0;
            text.append(Character.toLowerCase(command));
            if (command == 'Z') {
                System.arraycopy(start, 0, pen, 0, 2);
            }
        }

        private void number(long tenths) {
            int axis = read % 2;
            append(tenths - pen[axis]);
            point[axis] = tenths;
            read++;
            if (read == numbers()) {
                System.arraycopy(point, 0, pen, 0, 2);
                read = 0;
                if (command == 'M') {
                    System.arraycopy(point, 0, start, 0, 2);
                    // What follows a move without a command of its own is a line.
                    command = 'L';
                }
            }
        }

        private int numbers() {
            return switch (command) {
                case 'Q' -> 4;
                case 'C' -> 6;
                default -> 2;
            };
        }

        /** Without a zero in front of the point; a sign or a letter is separator enough. */
        private void append(long tenths) {
            long size = Math.abs(tenths);
            String number = (size >= 10 ? String.valueOf(size / 10) : "") + (size % 10 == 0 ? "" : "." + size % 10);
            boolean letterBefore = Character.isLetter(text.charAt(text.length() - 1));
            text.append(tenths < 0 ? "-" : letterBefore ? "" : " ").append(number.isEmpty() ? "0" : number);
        }
    }
}
