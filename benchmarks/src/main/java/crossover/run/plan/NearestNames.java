package crossover.run.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what a misspelt name was probably meant to be. */
public final class NearestNames {
    private static final int SHOWN = 3;

    private NearestNames() {}

    /** The known names closest to {@code name} by edit distance, ready to end an error: {@code "; the nearest names are a, b"}. */
    public static String hint(String name, Collection<String> known) {
        List<String> nearest = known.stream()
                .distinct()
                .sorted(Comparator.comparingInt((String candidate) -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .toList();
        return nearest.isEmpty() ? "" : "; the nearest names are " + String.join(", ", nearest);
    }

    /** Levenshtein's distance without regard to case; a name contained in the other is near, whatever its length. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        if (b.contains(a) || a.contains(b)) {
            return 0;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
