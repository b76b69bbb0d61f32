package crossover.results;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows of one file that have the same name, parameters, threads and mode: told apart by what else differs, the JVM or its
 * arguments, say. None is merged with another, and none is dropped.
 */
final class Twins {
    /** The parameter of those that nothing tells apart. */
    static final String NUMBER = "row of the file";

    private static final String BATCH = "batch";

    private Twins() {}

    static List<Measurement> told(List<Measurement> rows) {
        Map<CellKey, List<Measurement>> byKey = new LinkedHashMap<>();
        rows.forEach(row ->
                byKey.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row));
        if (byKey.size() == rows.size()) {
            return rows;
        }
        List<Measurement> told = new ArrayList<>();
        Map<CellKey, Integer> seen = new LinkedHashMap<>();
        for (Measurement row : rows) {
            List<Measurement> twins = byKey.getOrDefault(row.key(), List.of(row));
            int place = seen.merge(row.key(), 1, Integer::sum);
            told.add(twins.size() == 1 ? row : apart(row, twins, place));
        }
        return told;
    }

    private static Measurement apart(Measurement row, List<Measurement> twins, int place) {
        Set<String> differing = new LinkedHashSet<>();
        for (String fact : names(twins)) {
            if (twins.stream()
                            .map(twin -> facts(twin).getOrDefault(fact, ""))
                            .distinct()
                            .count()
                    > 1) {
                differing.add(fact);
            }
        }
        Measurement named = row;
        for (String fact : differing) {
            named = named.with(fact, facts(row).getOrDefault(fact, "not recorded"));
        }
        Set<List<String>> told = new HashSet<>();
        for (Measurement twin : twins) {
            told.add(differing.stream()
                    .map(fact -> facts(twin).getOrDefault(fact, ""))
                    .toList());
        }
        return told.size() == twins.size() ? named : named.with(NUMBER, place + " of " + twins.size());
    }

    private static Set<String> names(List<Measurement> twins) {
        Set<String> names = new LinkedHashSet<>();
        twins.forEach(twin -> names.addAll(facts(twin).keySet()));
        return names;
    }

    private static Map<String, String> facts(Measurement row) {
        Map<String, String> facts = new LinkedHashMap<>(row.facts().byName());
        facts.put(BATCH, Integer.toString(row.facts().batchSize()));
        return facts;
    }
}
