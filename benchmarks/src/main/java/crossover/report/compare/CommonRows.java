package crossover.report.compare;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The rows that have a ratio in every run: means over anything else would compare different things.
 *
 * @param all how many rows there are in any run
 */
record CommonRows(Set<RowKey> rows, int all, List<String> leftOut) {

    static CommonRows of(List<List<ComparedRow>> runs) {
        Map<RowKey, String> missing = new LinkedHashMap<>();
        Map<RowKey, Integer> present = new LinkedHashMap<>();
        for (List<ComparedRow> run : runs) {
            for (ComparedRow row : run) {
                present.merge(key(row), row.hasRatio() ? 1 : 0, Integer::sum);
                if (!row.hasRatio()) {
                    missing.putIfAbsent(
                            key(row), row.name() + ": " + row.comparison().reason());
                }
            }
        }
        Set<RowKey> common = new HashSet<>();
        present.forEach((key, count) -> {
            if (count == runs.size() && key.metric() == null) {
                common.add(key);
            }
        });
        return new CommonRows(
                common,
                (int) present.keySet().stream()
                        .filter(key -> key.metric() == null)
                        .count(),
                List.copyOf(missing.values()));
    }

    OptionalDouble geometricMean(List<ComparedRow> run) {
        OptionalDouble mean = run.stream()
                .filter(row -> rows.contains(key(row)))
                .mapToDouble(row -> Math.log(row.comparison().ratio()))
                .average();
        return mean.isPresent() ? OptionalDouble.of(Math.exp(mean.getAsDouble())) : mean;
    }

    private static RowKey key(ComparedRow row) {
        return new RowKey(row.key(), row.metric());
    }
}
