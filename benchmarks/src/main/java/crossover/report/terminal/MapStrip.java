package crossover.report.terminal;

import crossover.report.map.DeviceMap;
import crossover.report.map.MapLayer;
import crossover.report.value.PlainText;
import crossover.report.value.Quantity;
import crossover.report.value.Table;
import crossover.sweep.map.MapRow;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A map in a few lines: from how much work an element a device pays, size by size. */
final class MapStrip {
    private static final int MOST_SIZES = 8;

    private MapStrip() {}

    static List<String> of(DeviceMap map) {
        List<Long> sizes = map.first().frontier().rows().stream()
                .filter(row -> row.places().size() > 1)
                .map(MapRow::elements)
                .toList();
        List<Long> shown = sizes.subList(Math.max(0, sizes.size() - MOST_SIZES), sizes.size());
        List<String> columns = new ArrayList<>(List.of(""));
        shown.forEach(size -> columns.add(Quantity.power(size, RoundingMode.HALF_UP)));
        List<List<String>> rows =
                map.ends().stream().map(layer -> row(map, layer, shown)).toList();
        List<String> lines = new ArrayList<>();
        lines.add(Lines.cut(map.workload() + " on " + map.device().selector() + ": "
                + map.work().axis() + " from which it pays, by elements"));
        PlainText.table(new Table("", "", columns, rows)).forEach(line -> lines.add(Lines.cut(Lines.indented(line))));
        map.sentences().forEach(sentence -> Lines.wrapped(sentence).forEach(line -> lines.add(Lines.indented(line))));
        return lines;
    }

    private static List<String> row(DeviceMap map, MapLayer layer, List<Long> sizes) {
        List<String> cells = new ArrayList<>(List.of(layer.how()));
        sizes.forEach(size -> cells.add(layer.frontier().rows().stream()
                .filter(row -> row.elements() == size)
                .findFirst()
                .map(map::brief)
                .orElse(Table.NONE)));
        return List.copyOf(cells);
    }
}
