package crossover.report.page.section;

import crossover.report.chart.MapChart;
import crossover.report.map.DeviceMap;
import crossover.report.map.MapLayer;
import crossover.report.value.Quantity;
import java.util.ArrayList;
import java.util.List;

/** Where each device pays by size and work an element, and how that moves where data is used more often than it travels. */
final class MapSection implements Section {
    private static final List<Double> ALWAYS = List.of(1.0, 10.0, Double.POSITIVE_INFINITY);

    @Override
    public String id() {
        return "map";
    }

    @Override
    public String name() {
        return "Map";
    }

    @Override
    public List<Block> blocks(ReportedRun run) {
        if (run.maps().isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>(
                List.of(
                        new Block.Prose(
                                "Each tile was measured: how many times as fast as the best on the CPU the device is, 1/8 where it is eight times slower."
                                        + " From the line upward the device pays at that size, and at all more work measured. The band, and the bars at"
                                        + " each size, hold the whole line at 95%, also where times bend between two tiles. An arrow at the edge marks a size"
                                        + " at which it pays at all the work measured, or at none. Where two sizes are joined, nothing was measured between.")));
        run.maps().forEach(map -> blocks.add(slider(map)));
        return List.copyOf(blocks);
    }

    private static Block slider(DeviceMap map) {
        return new Block.Slider(
                "panel-" + map.id(),
                map.workload() + " on " + map.device().title(),
                String.join(" ", map.sentences()),
                "Computes a transfer",
                map.layers().stream().map(layer -> stop(map, layer)).toList(),
                List.of(map.table()));
    }

    private static Block.Stop stop(DeviceMap map, MapLayer layer) {
        String label = Double.isInfinite(layer.computes()) ? "no transfers" : Quantity.count(layer.computes());
        return new Block.Stop(label, ALWAYS.contains(layer.computes()), MapChart.of(map, layer));
    }
}
