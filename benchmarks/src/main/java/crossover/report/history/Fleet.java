package crossover.report.history;

import crossover.report.compare.EnvironmentDifferences;
import crossover.report.value.Table;
import crossover.results.Environment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The newest run of each machine beside the others', machines alike together.
 *
 * @param table a machine a row, grouped by what differs; without rows for fewer than two machines
 * @param outliers a sentence each
 */
public record Fleet(Table table, List<String> outliers) {
    private static final int MOST_FIGURES = 6;
    private static final List<String> TOLD =
            List.of("CPU", "physical cores", "governor", "system version", "kernel", "JVM version");
    private static final String ALIKE = "alike as far as recorded";

    public static Fleet of(History history) {
        Map<String, List<String>> groups = groups(history.newest());
        List<String> figures = figures(history);
        List<List<String>> rows = new ArrayList<>();
        List<String> outliers = new ArrayList<>();
        groups.forEach((group, machines) -> {
            machines.forEach(machine -> rows.add(row(group, machine, history, figures)));
            figures.forEach(figure -> outliers.addAll(Outliers.of(figure, readings(machines, figure, history))));
        });
        List<String> columns = new ArrayList<>(List.of("machine", "what differs", "newest run"));
        columns.addAll(figures);
        return new Fleet(
                new Table(
                        "fleet",
                        "The newest run of each machine",
                        columns,
                        history.newest().size() < 2 ? List.of() : rows),
                List.copyOf(outliers));
    }

    /** Machines by what tells their group from the others. */
    private static Map<String, List<String>> groups(Map<String, PastRun> newest) {
        Map<String, Map<String, String>> facts = new LinkedHashMap<>();
        newest.forEach((machine, run) -> facts.put(machine, told(run)));
        Set<String> names = new LinkedHashSet<>();
        facts.values().forEach(map -> names.addAll(map.keySet()));
        names.removeIf(name ->
                facts.values().stream().map(map -> value(map, name)).distinct().count() == 1);
        Map<String, List<String>> groups = new TreeMap<>();
        facts.forEach((machine, map) -> {
            String group =
                    names.stream().map(name -> name + ": " + value(map, name)).collect(Collectors.joining("; "));
            groups.computeIfAbsent(group.isEmpty() ? ALIKE : group, any -> new ArrayList<>())
                    .add(machine);
        });
        return groups;
    }

    private static String value(Map<String, String> facts, String name) {
        return facts.getOrDefault(name, "none");
    }

    private static Map<String, String> told(PastRun run) {
        Environment environment = run.environment();
        if (environment == null) {
            return Map.of();
        }
        Map<String, String> machine = new LinkedHashMap<>(EnvironmentDifferences.machine(environment));
        machine.keySet().retainAll(TOLD);
        environment.devices().stream()
                .filter(device -> !device.isLoop())
                .forEach(device -> machine.put(device.selector(), device.title()));
        return machine;
    }

    /** Those that a person is told first and that most machines have. */
    private static List<String> figures(History history) {
        Map<String, Long> machines = history.trends().stream()
                .filter(Trend::headline)
                .filter(trend -> history.newest().containsKey(trend.machine()))
                .collect(Collectors.groupingBy(Trend::figure, LinkedHashMap::new, Collectors.counting()));
        return machines.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(MOST_FIGURES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> row(String group, String machine, History history, List<String> figures) {
        PastRun run = history.newest().getOrDefault(machine, history.runs().getFirst());
        List<String> row = new ArrayList<>(List.of(machine, group, run.name()));
        for (String figure : figures) {
            Reading reading = run.readings().get(figure);
            row.add(reading == null ? Table.NONE : reading.text());
        }
        return List.copyOf(row);
    }

    private static Map<String, Reading> readings(List<String> machines, String figure, History history) {
        Map<String, Reading> readings = new LinkedHashMap<>();
        for (String machine : machines) {
            PastRun run = history.newest().get(machine);
            Reading reading = run == null ? null : run.readings().get(figure);
            if (reading != null) {
                readings.put(machine, reading);
            }
        }
        return readings;
    }
}
