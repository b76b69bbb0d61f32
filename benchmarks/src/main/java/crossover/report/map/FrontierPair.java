package crossover.report.map;

import crossover.report.value.Quantity;
import crossover.report.value.Table;
import crossover.sweep.map.MapRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One device's map in two runs. */
public record FrontierPair(DeviceMap base, DeviceMap other) {

    /** Of all devices and workloads that both have. */
    public static List<FrontierPair> of(List<DeviceMap> base, List<DeviceMap> other) {
        return base.stream()
                .flatMap(here -> other.stream()
                        .filter(there -> there.identity().equals(here.identity()))
                        .limit(1)
                        .map(there -> new FrontierPair(here, there)))
                .toList();
    }

    public String id() {
        return "frontiers-" + base.id();
    }

    public String title() {
        return base.workload() + " on " + base.device().selector() + ": where it pays in both runs";
    }

    /** Of both, ascending. */
    public List<Long> sizes() {
        return places(base.map().sizes(), other.map().sizes());
    }

    /** Of both, ascending. */
    public List<Long> efforts() {
        return places(base.map().efforts(), other.map().efforts());
    }

    private static List<Long> places(List<Long> here, List<Long> there) {
        return Stream.concat(here.stream(), there.stream()).distinct().sorted().toList();
    }

    /** A row a size and kind of transfers that either has. */
    public static Table table(List<FrontierPair> pairs, String baseName, String otherName) {
        List<List<String>> rows = new ArrayList<>();
        for (FrontierPair pair : pairs) {
            for (MapLayer layer : pair.base.ends()) {
                pair.other.ends().stream()
                        .filter(there -> there.computes() == layer.computes())
                        .forEach(there -> pair.sizes().forEach(size -> rows.add(pair.row(size, layer, there))));
            }
        }
        return new Table(
                "frontiers-table",
                "From how much work an element the device pays, in both runs",
                List.of("workload", "device", "transfers", "elements", baseName, otherName),
                rows);
    }

    private List<String> row(long size, MapLayer here, MapLayer there) {
        return List.of(
                base.workload(),
                base.device().selector(),
                here.how(),
                Quantity.elements(size),
                cell(base, here, size),
                cell(other, there, size));
    }

    private static String cell(DeviceMap map, MapLayer layer, long size) {
        Optional<MapRow> row = layer.frontier().rows().stream()
                .filter(found -> found.elements() == size)
                .findFirst();
        return row.map(map::cell).orElse(Table.NONE);
    }
}
