package crossover.report.model;

import crossover.results.CellKey;
import crossover.results.Metric;
import crossover.sweep.Line;
import crossover.sweep.Point;
import crossover.sweep.Sweep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads from JMH's secondary results what the commands of round trips took. */
final class Breakdowns {
    private final Map<CellKey, Cell> cells = new HashMap<>();

    private Breakdowns(List<Cell> cells) {
        cells.forEach(cell -> this.cells.put(cell.key(), cell));
    }

    static List<Breakdown> of(List<Sweep> sweeps, List<Cell> cells) {
        Breakdowns breakdowns = new Breakdowns(cells);
        return sweeps.stream()
                .flatMap(sweep ->
                        sweep.lines().stream().filter(Line::isRoundTrip).map(line -> breakdowns.of(sweep, line)))
                .filter(breakdown -> !breakdown.rows().isEmpty())
                .toList();
    }

    private Breakdown of(Sweep sweep, Line line) {
        String what = sweep.name() + " on " + line.device().selector() + (line.isUsualPath() ? "" : ", " + line.path());
        return new Breakdown(
                "parts-" + what.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"),
                what + ": where a round trip's time goes",
                line.device(),
                line.points().stream().map(this::row).filter(Objects::nonNull).toList());
    }

    /** Null where nothing is known of the parts. */
    private Breakdown.@Nullable Row row(Point point) {
        Cell cell = cells.get(point.cell());
        if (cell == null || cell.measurement() == null || cell.timing() == null) {
            return null;
        }
        Map<String, Metric> secondary = cell.measurement().secondary();
        List<Breakdown.Part> parts = parts(secondary, "device.");
        boolean byDevice = !parts.isEmpty();
        if (!byDevice) {
            parts = parts(secondary, "wallclock.");
        }
        return parts.isEmpty() ? null : new Breakdown.Row(point.size(), cell.timing(), parts, byDevice);
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
