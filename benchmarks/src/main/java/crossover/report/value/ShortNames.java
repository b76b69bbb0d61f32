package crossover.report.value;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names of benchmarks as short as keeps them apart: class and method, and of the package what two of that name need. */
public final class ShortNames {
    private static final int CLASS_AND_METHOD = 2;

    private ShortNames() {}

    /**
     * @param benchmarks full names, in any order, more than once perhaps
     * @return by full name
     */
    public static Map<String, String> of(Collection<String> benchmarks) {
        Map<String, String> names = new HashMap<>();
        Set<String> open = new HashSet<>(benchmarks);
        for (int parts = CLASS_AND_METHOD; !open.isEmpty(); parts++) {
            Map<String, Integer> taken = new HashMap<>();
            for (String benchmark : open) {
                taken.merge(last(benchmark, parts), 1, Integer::sum);
            }
            for (String benchmark : List.copyOf(open)) {
                String name = last(benchmark, parts);
                if (taken.getOrDefault(name, 0) == 1 || name.equals(benchmark)) {
                    names.put(benchmark, name);
                    open.remove(benchmark);
                }
            }
        }
        return names;
    }

    private static String last(String benchmark, int parts) {
        int from = benchmark.length();
        for (int part = 0; part < parts && from >= 0; part++) {
            from = benchmark.lastIndexOf('.', from - 1);
        }
        return benchmark.substring(from + 1);
    }
}
