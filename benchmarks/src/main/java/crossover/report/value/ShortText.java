package crossover.report.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names of any length where there is room for so many characters: their beginning and their end, and none like another. */
public final class ShortText {
    private static final String CUT = "...";

    private ShortText() {}

    /** @param most characters, of which there are a dozen or more */
    public static String of(String text, int most) {
        int characters = text.codePointCount(0, text.length());
        if (characters <= most) {
            return text;
        }
        int tail = (most - CUT.length()) / 2;
        int head = most - CUT.length() - tail;
        return text.substring(0, text.offsetByCodePoints(0, head))
                + CUT
                + text.substring(text.offsetByCodePoints(text.length(), -tail));
    }

    /**
     * Each of them, by the whole text; what would look like another has a number at its end.
     *
     * @param most characters, of which there are a dozen or more, but for the number
     */
    public static Map<String, String> distinct(Collection<String> texts, int most) {
        Map<String, String> distinct = new LinkedHashMap<>();
        List<String> cut = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (String text : texts) {
            if (of(text, most).equals(text)) {
                distinct.put(text, text);
                taken.add(text);
            } else {
                cut.add(text);
            }
        }
        for (String text : cut) {
            String name = of(text, most);
            String free = name;
            for (int number = 2; !distinct.containsKey(text) && !taken.add(free); number++) {
                free = name + " (" + number + ")";
            }
            distinct.putIfAbsent(text, free);
        }
        return distinct;
    }
}
