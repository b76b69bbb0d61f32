package crossover.report.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A key by which rows can be grouped: a parameter, or {@code benchmark}, {@code mode}, {@code threads}, {@code run}. */
final class Dimension {
    private static final List<String> FIXED = List.of("benchmark", "mode", "threads", "run");
    private static final String ABSENT = "-";

    private Dimension() {}

    /** Every key that any of the rows has. */
    static List<String> of(List<ComparedRow> rows) {
        TreeSet<String> parameters = new TreeSet<>();
        rows.forEach(row -> parameters.addAll(row.key().params().keySet()));
        List<String> keys = new ArrayList<>(FIXED);
        keys.addAll(parameters);
        return keys;
    }

    static String value(ComparedRow row, String key) {
        return switch (key) {
            case "benchmark" -> row.shortName();
            case "mode" -> row.key().mode();
            case "threads" -> Integer.toString(row.key().threads());
            case "run" -> row.run();
            default -> row.key().params().getOrDefault(key, ABSENT);
        };
    }
}
