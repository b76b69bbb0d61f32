package crossover.cli.terminal;

/** How much room text takes on a terminal, in cells: two for a wide character of East Asia or a picture, none for a mark on another. */
public final class DisplayCells {
    private static final String CUT = "...";
    /** First and last of each range that is wide, in ascending order. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2E80, 0xA4CF, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6,
        0x1F300, 0x1FAFF, 0x20000, 0x3FFFD
    };

    private DisplayCells() {}

    public static int of(String text) {
        return text.codePoints().map(DisplayCells::of).sum();
    }

    /** Its beginning where it takes more than {@code most} cells. */
    static String cut(String text, int most) {
        if (of(text) <= most) {
            return text;
        }
        int room = Math.max(0, most - CUT.length());
        int end = 0;
        for (int cells = 0; end < text.length(); end += Character.charCount(text.codePointAt(end))) {
            cells += of(text.codePointAt(end));
            if (cells > room) {
                break;
            }
        }
        return text.substring(0, end) + CUT.substring(0, Math.clamp(most, 0, CUT.length()));
    }

    private static int of(int codePoint) {
        switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> {
                return 0;
            }
            default -> {
                for (int range = 0; range < WIDE.length; range += 2) {
                    if (WIDE[range] <= codePoint && codePoint <= WIDE[range + 1]) {
                        return 2;
                    }
                }
                return 1;
            }
        }
    }
}
