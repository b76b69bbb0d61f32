package crossover.report.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What executors have in common that may be compared: the benchmark, JMH's mode, and every parameter but the executor
 * and the seed.
 */
record Setting(String className, String jmhMode, SortedMap<String, String> parameters) {

    /** What changes nothing about a hop is not told. */
    private static final Map<String, String> NEUTRAL =
            Map.of("wait", "1", "depth", "0", "work", "0", "pinned", "false");

    static Setting of(Cell cell) {
        SortedMap<String, String> parameters = new TreeMap<>(cell.key().params());
        parameters.keySet().removeAll(List.of("executor", "seed"));
        return new Setting(cell.className(), cell.key().mode(), parameters);
    }

    Setting without(String parameter) {
        SortedMap<String, String> fewer = new TreeMap<>(parameters);
        fewer.remove(parameter);
        return new Setting(className, jmhMode, fewer);
    }

    String parameter(String name) {
        String value = parameters.get(name);
        return value == null ? "" : value;
    }

    /** Machines in flight; 0 where the benchmark has no such parameter, or no number in it. */
    long machines() {
        String machines = parameter("machines");
        return machines.matches("\\d{1,18}") ? Long.parseLong(machines) : 0;
    }

    /** One machine alone: its executor falls asleep between its steps. Never compared with machines in flight. */
    boolean idle() {
        return machines() == 1;
    }

    /** {@code State machine: 16,384 machines in flight, mode hop, parallelism all}. */
    String title() {
        StringBuilder title = new StringBuilder(words());
        parameters.forEach((name, value) -> {
            if (!value.equals(NEUTRAL.get(name))
                    || name.equals("wait") && parameter("mode").equals("timed")) {
                title.append(title.indexOf(":") < 0 ? ": " : ", ").append(described(name, value));
            }
        });
        return jmhMode.equals("avgt") || jmhMode.equals("ss") ? title.toString() : title + ", JMH mode " + jmhMode;
    }

    /** Fit for a file's name. */
    String id() {
        return title().toLowerCase(Locale.ROOT).replace(",", "").replaceAll("[^a-z0-9]+", "-");
    }

    private String words() {
        return switch (className) {
            case "FiniteStateMachineBenchmark" -> "State machine";
            case "FiniteStateMachineLatencyBenchmark" -> "State machine latency";
            case "FiniteStateMachineFootprintBenchmark" -> "State machine footprint";
            default -> Workload.of(className).name();
        };
    }

    private String described(String name, String value) {
        return switch (name) {
            case "machines" -> idle() ? "an idle wake, 1 machine" : inFlight();
            case "depth" -> value + " frames deep";
            case "work" -> value + " tokens of work a state";
            case "wait" -> "a wait of " + value + " ms";
            case "pinned" -> value.equals("true") ? "pinned" : "pinned " + value;
            case "load" -> value + "% of capacity";
            default -> name + " " + value;
        };
    }

    private String inFlight() {
        String count = machines() == 0 ? parameter("machines") : Quantity.count(machines());
        return count + (parameters.containsKey("load") ? " machines an iteration" : " machines in flight");
    }
}
