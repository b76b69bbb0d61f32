package crossover.report.model;

import crossover.results.Metric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads from JMH's secondary results what the commands of round trips took. */
final class Breakdowns {
    private Breakdowns() {}

    static List<Breakdown> of(List<Cell> cells, Contenders contenders) {
        Map<String, List<Cell>> groups = new LinkedHashMap<>();
        cells.stream()
                .filter(cell -> cell.method().equals("roundTrip") && Sweeps.belongs(cell) && row(cell) != null)
                .forEach(cell -> groups.computeIfAbsent(title(cell), title -> new ArrayList<>())
                        .add(cell));
        return groups.entrySet().stream()
                .map(group -> breakdown(group.getKey(), group.getValue(), contenders))
                .toList();
    }

    /** Everything but the size. */
    private static String title(Cell cell) {
        StringBuilder title = new StringBuilder(Workload.of(cell.className()).name())
                .append(" on ")
                .append(cell.parameter("device", ""));
        cell.key().params().forEach((name, value) -> {
            boolean told =
                    List.of("device", "length", "order").contains(name) || name.equals("path") && value.equals("heap");
            title.append(told ? "" : ", " + (name.equals("path") ? value : name + " " + value));
        });
        return title.append(": where a round trip's time goes").toString();
    }

    private static Breakdown breakdown(String title, List<Cell> cells, Contenders contenders) {
        return new Breakdown(
                "parts-"
                        + title.replaceAll(": where.*", "")
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^a-z0-9]+", "-"),
                title,
                contenders.of(cells.getFirst().parameter("device", "")),
                cells.stream()
                        .map(Breakdowns::row)
                        .filter(Objects::nonNull)
                        .sorted(Comparator.comparingDouble(Breakdown.Row::elements))
                        .toList());
    }

    /** Null where nothing is known of the parts. */
    private static Breakdown.@Nullable Row row(Cell cell) {
        if (cell.measurement() == null || cell.timing() == null) {
            return null;
        }
        Map<String, Metric> secondary = cell.measurement().secondary();
        List<Breakdown.Part> parts = parts(secondary, "device.");
        boolean byDevice = !parts.isEmpty();
        if (!byDevice) {
            parts = parts(secondary, "wallclock.");
        }
        return parts.isEmpty()
                ? null
                : new Breakdown.Row(Sweeps.elements(cell).orElseThrow(), cell.timing(), parts, byDevice);
    }

    private static List<Breakdown.Part> parts(Map<String, Metric> secondary, String clock) {
        List<Breakdown.Part> parts = new ArrayList<>();
        for (String name : Breakdown.PARTS) {
            Metric metric = secondary.get(clock + name);
            Timing timing = metric == null ? null : Cells.timing(metric);
            if (timing != null) {
                parts.add(new Breakdown.Part(name, timing));
            }
        }
        return List.copyOf(parts);
    }
}
