package crossover.run.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.openjdk.jmh.runner.BenchmarkListEntry;

/** The names given with {@code -p}, which JMH parses but does not tell. */
final class JmhParameters {
    private static final String OPTION = "-p";

    private JmhParameters() {}

    /** JMH takes {@code -p name=value}, {@code -pname=value} and {@code -p=name=value}. */
    static List<String> names(List<String> command) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < command.size(); i++) {
            String argument = command.get(i);
            if (argument.equals(OPTION) && i + 1 < command.size()) {
                add(command.get(++i), names);
            } else if (argument.startsWith(OPTION) && !argument.startsWith("-prof")) {
                add(argument.substring(argument.startsWith("-p=") ? 3 : 2), names);
            }
        }
        return names;
    }

    private static void add(String assignment, List<String> names) {
        if (assignment.contains("=")) {
            names.add(assignment.substring(0, assignment.indexOf('=')));
        }
    }

    /**
     * Every combination of the values that a benchmark's parameters take.
     *
     * @param values of a parameter, from its name and its defaults
     */
    static List<SortedMap<String, String>> combinations(
            BenchmarkListEntry benchmark, BiFunction<String, List<String>, Collection<String>> values) {
        List<SortedMap<String, String>> combinations = List.of(new TreeMap<>());
        for (Map.Entry<String, String[]> parameter :
                benchmark.getParams().orElse(Map.of()).entrySet()) {
            List<SortedMap<String, String>> longer = new ArrayList<>();
            for (String value : values.apply(parameter.getKey(), List.of(parameter.getValue()))) {
                for (SortedMap<String, String> shorter : combinations) {
                    SortedMap<String, String> combination = new TreeMap<>(shorter);
                    combination.put(parameter.getKey(), value);
                    longer.add(combination);
                }
            }
            combinations = longer;
        }
        return combinations;
    }
}
