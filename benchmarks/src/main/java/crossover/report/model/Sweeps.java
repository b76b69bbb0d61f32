package crossover.report.model;

import crossover.results.Environment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Finds the size sweeps among the cells: a device and a length or an order, whatever else stays the same. */
final class Sweeps {
    private Sweeps() {}

    static List<Sweep> of(List<Cell> cells, Contenders contenders, @Nullable Environment environment) {
        Map<String, List<Cell>> groups = new LinkedHashMap<>();
        for (Cell cell : cells) {
            if (belongs(cell)) {
                groups.computeIfAbsent(group(cell), name -> new ArrayList<>()).add(cell);
            }
        }
        return groups.entrySet().stream()
                .map(group -> sweep(group.getKey(), group.getValue(), contenders, environment))
                .toList();
    }

    static boolean belongs(Cell cell) {
        return cell.has("device") && elements(cell).isPresent();
    }

    /** The problem size in elements: a vector's length, or the square of a matrix's order. */
    static OptionalDouble elements(Cell cell) {
        try {
            if (cell.has("length")) {
                return OptionalDouble.of(Long.parseLong(cell.parameter("length", "")));
            }
            if (cell.has("order")) {
                double order = Long.parseLong(cell.parameter("order", ""));
                return OptionalDouble.of(order * order);
            }
        } catch (NumberFormatException e) {
            // Another harness's parameter that happens to have our name.
        }
        return OptionalDouble.empty();
    }

    /** What must be the same within a sweep. */
    private static String group(Cell cell) {
        StringBuilder name = new StringBuilder(cell.className());
        if (!cell.key().mode().equals("avgt")) {
            name.append(' ').append(cell.key().mode());
        }
        if (cell.key().threads() != 1) {
            name.append(' ').append(cell.key().threads()).append(" threads");
        }
        cell.key().params().forEach((parameter, value) -> {
            if (!List.of("device", "length", "order", "path").contains(parameter)) {
                name.append(' ').append(parameter).append('=').append(value);
            }
        });
        return name.toString();
    }

    private static Sweep sweep(
            String group, List<Cell> cells, Contenders contenders, @Nullable Environment environment) {
        String className = cells.getFirst().className();
        Workload workload = Workload.of(className);
        String rest = group.substring(className.length());
        return new Sweep(
                workload.id() + rest.replaceAll("[^A-Za-z0-9]+", "-"),
                workload.name() + (rest.isEmpty() ? "" : " (" + rest.strip() + ")"),
                workload.movedBytes(),
                workload.heldBytes(),
                series(cells, contenders),
                caches(workload, environment));
    }

    private static List<Series> series(List<Cell> cells, Contenders contenders) {
        Map<String, List<Cell>> lines = new LinkedHashMap<>();
        for (Cell cell : cells) {
            String line = cell.parameter("device", "") + ' ' + cell.method() + ' ' + path(cell);
            lines.computeIfAbsent(line, name -> new ArrayList<>()).add(cell);
        }
        return lines.values().stream()
                .map(line -> line(line, contenders))
                .sorted(Comparator.comparing((Series line) -> !line.contender().isLoop())
                        .thenComparing(line -> line.contender().selector())
                        .thenComparing(Series::method)
                        .thenComparing(line -> !line.path().equals("heap"))
                        .thenComparing(Series::path))
                .toList();
    }

    private static Series line(List<Cell> cells, Contenders contenders) {
        Cell first = cells.getFirst();
        List<Point> points = cells.stream()
                .map(cell -> new Point(
                        elements(cell).orElseThrow(), cell.timing(), cell.timing() == null ? cell.absence() : null))
                .sorted(Comparator.comparingDouble(Point::elements))
                .toList();
        return new Series(contenders.of(first.parameter("device", "")), first.method(), path(first), points);
    }

    private static String path(Cell cell) {
        return cell.method().equals("roundTrip") ? cell.parameter("path", "") : "";
    }

    private static List<Sweep.Cache> caches(Workload workload, @Nullable Environment environment) {
        if (environment == null || workload.heldBytes() == 0) {
            return List.of();
        }
        List<Sweep.Cache> caches = new ArrayList<>();
        add(caches, "L1d", environment.cpu().l1dBytes(), workload);
        add(caches, "L2", environment.cpu().l2Bytes(), workload);
        add(caches, "L3", environment.cpu().l3Bytes(), workload);
        return List.copyOf(caches);
    }

    private static void add(List<Sweep.Cache> caches, String name, @Nullable Long bytes, Workload workload) {
        if (bytes != null && bytes > 0) {
            caches.add(
                    new Sweep.Cache(name + " " + Quantity.bytes(bytes), bytes, (double) bytes / workload.heldBytes()));
        }
    }
}
