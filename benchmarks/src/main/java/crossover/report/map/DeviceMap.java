package crossover.report.map;

import crossover.report.value.Quantity;
import crossover.report.value.Table;
import crossover.results.Devices;
import crossover.results.Environment;
import crossover.statistics.Interval;
import crossover.statistics.crossing.Crossover;
import crossover.sweep.Point;
import crossover.sweep.map.Frontier;
import crossover.sweep.map.MapRow;
import crossover.sweep.map.WorkMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Where a device pays by size and work an element.
 *
 * @param layers by how often data is used a transfer, rising; at least one
 */
public record DeviceMap(WorkMap map, Environment.Device device, WorkWording work, List<MapLayer> layers) {
    private static final double[] COMPUTES = {1, 3, 10, 30, 100, Double.POSITIVE_INFINITY};

    /** What is the same map in another run. */
    record Identity(String workload, String mode, int threads, String device) {}

    /**
     * Of each workload and device with two sizes or more of two amounts of work or more.
     *
     * @param seed of the intervals
     */
    public static List<DeviceMap> of(Collection<Point> points, Devices devices, long seed) {
        List<DeviceMap> maps = new ArrayList<>();
        for (WorkMap map : WorkMap.of(points, devices)) {
            if (map.isPlane()) {
                map.devices().forEach(device -> of(map, device, seed).ifPresent(maps::add));
            }
        }
        return List.copyOf(maps);
    }

    private static Optional<DeviceMap> of(WorkMap map, Environment.Device device, long seed) {
        List<MapLayer> layers = DoubleStream.of(COMPUTES)
                .mapToObj(computes -> MapLayer.of(map, device, computes, seed))
                .filter(layer ->
                        layer.tiles().stream().anyMatch(tile -> tile.speedup().hasRatio()))
                .toList();
        return layers.isEmpty()
                ? Optional.empty()
                : Optional.of(new DeviceMap(map, device, WorkWording.of(map), layers));
    }

    /** Stable, fit for a file's name. */
    public String id() {
        return "map-" + map.id() + "-" + device.selector().replaceAll("[^A-Za-z0-9]+", "-");
    }

    /** For people: {@code Polynomial}. */
    public String workload() {
        return map.name();
    }

    /** With its transfers each time, or what comes nearest. */
    public MapLayer first() {
        return layers.getFirst();
    }

    /** Where nothing travels; empty where that was not measured beside the first. */
    private Optional<MapLayer> resident() {
        return layers.stream()
                .filter(layer -> Double.isInfinite(layer.computes()) && !layer.equals(first()))
                .findFirst();
    }

    /** The first layer and the one of data that stays there, as far as there are both. */
    public List<MapLayer> ends() {
        return Stream.concat(Stream.of(first()), resident().stream()).toList();
    }

    /** One for each of the ends. */
    public List<String> sentences() {
        return ends().stream().map(layer -> MapWording.sentence(this, layer)).toList();
    }

    Identity identity() {
        return new Identity(map.workload(), map.fullest().mode(), map.fullest().threads(), device.selector());
    }

    /** The frontier of both ends of the layers, a size a row. */
    public Table table() {
        List<MapLayer> shown = ends();
        List<String> columns = new ArrayList<>(List.of("elements"));
        shown.forEach(layer -> columns.add(layer.how()));
        columns.add("to know");
        return new Table(
                id() + "-table",
                workload() + " on " + device.title() + ": from how much work an element on it pays, by size",
                List.copyOf(columns),
                map.sizes().stream().map(size -> row(size, shown)).toList());
    }

    private List<String> row(long size, List<MapLayer> shown) {
        List<String> row = new ArrayList<>(List.of(Quantity.elements(size)));
        List<String> remarks = new ArrayList<>();
        for (MapLayer layer : shown) {
            Optional<MapRow> found = row(layer.frontier(), size);
            row.add(found.map(this::cell).orElse(Table.NONE));
            found.flatMap(MapWording::remark)
                    .filter(remark -> !remarks.contains(remark))
                    .ifPresent(remarks::add);
        }
        row.add(String.join("; ", remarks));
        return List.copyOf(row);
    }

    private static Optional<MapRow> row(Frontier frontier, long size) {
        return frontier.rows().stream().filter(row -> row.elements() == size).findFirst();
    }

    /** The number alone, or the state in a word. */
    public String brief(MapRow row) {
        return switch (row.kind()) {
            case POINT -> work.number(row.from());
            case RANGE -> "≤" + work.number(row.from());
            case EVERYWHERE -> "any";
            case NOWHERE -> row.crossover().state() == Crossover.State.NONE ? "never" : "not yet";
            case OPEN -> row.places().size() > 1 ? "?" : Table.NONE;
        };
    }

    /** {@code from 48 flops [40, 60]}, or the state in words. */
    public String cell(MapRow row) {
        Interval range = row.range();
        return switch (row.kind()) {
            case POINT ->
                "from " + (range == null ? work.at(row.from()) + " (no interval)" : work.at(row.from(), range));
            case RANGE -> "from some amount " + work.between(Objects.requireNonNull(range));
            case EVERYWHERE -> "from the least measured, " + work.at(row.from());
            case NOWHERE ->
                row.crossover().state() == Crossover.State.NONE
                        ? "never, up to " + work.at(row.most())
                        : "not yet at " + work.at(row.most()) + ", still gaining";
            case OPEN -> row.places().size() > 1 ? "undecided up to " + work.at(row.most()) : "too little measured";
        };
    }
}
