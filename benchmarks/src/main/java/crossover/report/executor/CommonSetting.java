package crossover.report.executor;

import crossover.report.value.MeasuredCell;
import crossover.report.value.Quantity;
import crossover.results.shape.OnExecutor;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What executors have in common that may be compared: what is measured, JMH's mode, and the setting of the row.
 *
 * @param what for people: {@code State machine latency}
 * @param machines in flight, or in an iteration; 0 where that is no number
 */
public record CommonSetting(String what, String jmhMode, SortedMap<String, String> parameters, long machines) {
    private static final String MACHINES = "machines";

    static CommonSetting of(MeasuredCell cell, OnExecutor shape) {
        return new CommonSetting(shape.title(), cell.key().mode(), shape.setting(), shape.machines());
    }

    CommonSetting withoutMachines() {
        SortedMap<String, String> fewer = new TreeMap<>(parameters);
        fewer.remove(MACHINES);
        return new CommonSetting(what, jmhMode, fewer, 0);
    }

    CommonSetting withoutThreads() {
        SortedMap<String, String> fewer = new TreeMap<>(parameters);
        fewer.remove("parallelism");
        return new CommonSetting(what, jmhMode, fewer, machines);
    }

    public String parameter(String name) {
        String value = parameters.get(name);
        return value == null ? "" : value;
    }

    /** One machine alone: its executor falls asleep between its steps. Never compared with machines in flight. */
    boolean idle() {
        return machines == 1;
    }

    /** {@code State machine: 16,384 machines in flight, mode hop, parallelism all}. */
    String title() {
        StringBuilder title = new StringBuilder(what);
        parameters.forEach((name, value) ->
                title.append(title.indexOf(":") < 0 ? ": " : ", ").append(described(name, value)));
        return jmhMode.equals("avgt") || jmhMode.equals("ss") ? title.toString() : title + ", JMH mode " + jmhMode;
    }

    /** Fit for a file's name. */
    String id() {
        return title().toLowerCase(Locale.ROOT).replace(",", "").replaceAll("[^a-z0-9]+", "-");
    }

    private String described(String name, String value) {
        return switch (name) {
            case MACHINES -> idle() ? "an idle wake, 1 machine" : inFlight();
            case "depth" -> value + " frames deep";
            case "work" -> value + " tokens of work a state";
            case "wait" -> "a wait of " + value + " ms";
            case "pinned" -> value.equals("true") ? "pinned" : "pinned " + value;
            case "load" -> value + "% of capacity";
            case "rate" -> counted(value) + " a second";
            case "bound" -> "p99 within " + bound(value);
            default -> name + " " + value;
        };
    }

    private String inFlight() {
        String count = machines == 0 ? parameter(MACHINES) : Quantity.count(machines);
        return count + (isArrival() ? " machines an iteration" : " machines in flight");
    }

    private boolean isArrival() {
        return parameters.containsKey("load") || parameters.containsKey("rate") || parameters.containsKey("bound");
    }

    /** {@code 50,000}; the text itself where that is no number. */
    private static String counted(String value) {
        return value.matches("\\d{1,18}") ? Quantity.count(Long.parseLong(value)) : value;
    }

    /** Microseconds. */
    private static String bound(String value) {
        return value.matches("\\d{1,15}") ? Quantity.time(1e3 * Long.parseLong(value)) : value + " µs";
    }
}
