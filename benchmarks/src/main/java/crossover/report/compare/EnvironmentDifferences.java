package crossover.report.compare;

import crossover.report.value.Quantity;
import crossover.results.Environment;
import crossover.results.RowFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What differs between two machines, systems, JVMs and builds, and what that makes of the ratios. */
public final class EnvironmentDifferences {
    private static final Set<String> CHOSEN = Set.of("warm-up", "measurement", "forks");
    private static final int MOST_TOLD = 20;

    private EnvironmentDifferences() {}

    /** Empty where either was not recorded; {@link #setting} says so. */
    public static List<Difference> between(@Nullable Environment base, @Nullable Environment other) {
        if (base == null || other == null) {
            return List.of();
        }
        EnvironmentFacts here = EnvironmentFacts.of(base, base.seenBy(other));
        EnvironmentFacts there = EnvironmentFacts.of(other, other.seenBy(base));
        List<Difference> differences = new ArrayList<>();
        add(Difference.Kind.MACHINE, here.machine(), there.machine(), differences);
        add(Difference.Kind.CODE, here.code(), there.code(), differences);
        return List.copyOf(differences);
    }

    /** What is recorded of machine and code. */
    public static Map<String, String> all(Environment environment) {
        EnvironmentFacts facts = EnvironmentFacts.of(environment, environment.devices());
        Map<String, String> all = new LinkedHashMap<>(facts.machine());
        all.putAll(facts.code());
        return all;
    }

    /** What is recorded of the machine, by name, as {@link #between} compares it. */
    public static Map<String, String> machine(Environment environment) {
        return EnvironmentFacts.of(environment, environment.devices()).machine();
    }

    /**
     * What the files themselves say of the rows that both have, in which most of them differ alike.
     *
     * @param planned whether both are runs of this harness, which chooses windows and forks cell by cell
     */
    static List<Difference> ofRows(RunRows base, RunRows other, boolean planned) {
        Map<List<String>, Integer> differing = new LinkedHashMap<>();
        int rows = 0;
        for (RowKey key : base.keys()) {
            if (key.metric() != null || other.metric(key) == null) {
                continue;
            }
            rows++;
            Map<String, String> here = base.facts(key).byName();
            Map<String, String> there = other.facts(key).byName();
            for (String name : here.keySet()) {
                String one = here.get(name);
                String another = there.getOrDefault(name, EnvironmentFacts.UNKNOWN);
                if (!one.equals(another) && !(planned && CHOSEN.contains(name))) {
                    differing.merge(List.of(name, one, another), 1, Integer::sum);
                }
            }
        }
        int all = rows;
        return differing.entrySet().stream()
                .map(found -> difference(
                        Difference.Kind.MACHINE,
                        found.getKey().getFirst()
                                + (found.getValue() == all
                                        ? ""
                                        : " of " + found.getValue() + " of " + Quantity.counted(all, "row")),
                        found.getKey().get(1),
                        found.getKey().getLast()))
                .limit(MOST_TOLD)
                .toList();
    }

    /** One sentence: what the ratios are of. */
    static String setting(@Nullable Environment base, @Nullable Environment other, List<Difference> differences) {
        if (base == null || other == null) {
            String unknown = "The environment is not recorded on "
                    + (base != null || other != null ? "one side" : "either side");
            return differences.isEmpty()
                    ? unknown + ": a ratio may be of machines, of JVMs or of code."
                    : unknown
                            + ", and the files differ in what they say of the JVM or the protocol: a ratio may be of that.";
        }
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
                differences.add(difference(kind, name, here, there));
            }
        }
    }

    /** Of lists of arguments what only one side has, unless they differ in their order alone. */
    private static Difference difference(Difference.Kind kind, String what, String base, String other) {
        if (what.startsWith(RowFacts.ARGUMENTS)) {
            String here = without(base, other);
            String there = without(other, base);
            if (!here.equals(there)) {
                return new Difference(kind, what, here, there);
            }
        }
        return new Difference(kind, what, base, other);
    }

    private static String without(String arguments, String others) {
        List<String> common = List.of(others.split(" "));
        String own = Arrays.stream(arguments.split(" "))
                .filter(argument -> !common.contains(argument))
                .collect(Collectors.joining(" "));
        return own.isEmpty() ? RowFacts.NO_ARGUMENTS : own;
    }

    private static boolean has(List<Difference> differences, Difference.Kind kind) {
        return differences.stream().anyMatch(difference -> difference.kind() == kind);
    }
}
