package crossover.report.compare;

import crossover.results.Environment;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What differs between two machines, systems, JVMs and builds, and what that makes of the ratios. */
final class EnvironmentDifferences {
    private EnvironmentDifferences() {}

    /** Empty where either was not recorded; {@link #setting} says so. */
    static List<Difference> between(@Nullable Environment base, @Nullable Environment other) {
        if (base == null || other == null) {
            return List.of();
        }
        EnvironmentFacts here = EnvironmentFacts.of(base);
        EnvironmentFacts there = EnvironmentFacts.of(other);
        List<Difference> differences = new ArrayList<>();
        add(Difference.Kind.MACHINE, here.machine(), there.machine(), differences);
        add(Difference.Kind.CODE, here.code(), there.code(), differences);
        return List.copyOf(differences);
    }

    /** One sentence: what the ratios are of. */
    static String setting(@Nullable Environment base, @Nullable Environment other) {
        if (base == null || other == null) {
            return "The environment is not recorded on "
                    + (base != null || other != null ? "one side" : "either side")
                    + ": a ratio may be of machines, of JVMs or of code.";
        }
        List<Difference> differences = between(base, other);
        if (has(differences, Difference.Kind.MACHINE)) {
            return "Hardware, system, JVM or flags differ: the ratios are of machines, not of code.";
        }
        return has(differences, Difference.Kind.CODE)
                ? "Same hardware, system and JVM as far as recorded; the code differs."
                : "Same hardware, system, JVM and code as far as recorded.";
    }

    private static void add(
            Difference.Kind kind, Map<String, String> base, Map<String, String> other, List<Difference> differences) {
        Set<String> names = new LinkedHashSet<>(base.keySet());
        names.addAll(other.keySet());
        for (String name : names) {
            String here = base.getOrDefault(name, EnvironmentFacts.UNKNOWN);
            String there = other.getOrDefault(name, EnvironmentFacts.UNKNOWN);
            if (!here.equals(there)) {
                differences.add(new Difference(kind, name, here, there));
            }
        }
    }

    private static boolean has(List<Difference> differences, Difference.Kind kind) {
        return differences.stream().anyMatch(difference -> difference.kind() == kind);
    }
}
