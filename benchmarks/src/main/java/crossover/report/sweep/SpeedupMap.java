package crossover.report.sweep;

import crossover.report.value.Table;
import crossover.statistics.CellPair;
import crossover.statistics.Comparison;
import crossover.statistics.Family;
import crossover.sweep.CpuSide;
import crossover.sweep.Line;
import crossover.sweep.Race;
import crossover.sweep.Sweep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * How much faster a device is than the best on the CPU, by size. All tiles of a map are judged together.
 *
 * @param sizes the columns, places on the axis of the sweep, rising
 */
public record SpeedupMap(Sweep sweep, List<Long> sizes, List<Row> rows) {

    /** One device with or without transfers; as many tiles as the map has sizes. */
    public record Row(Line line, List<SpeedupTile> tiles) {
        public String label() {
            return line.label();
        }
    }

    /** Of the sweeps that have any ratio. */
    static List<SpeedupMap> of(List<Sweep> sweeps) {
        return sweeps.stream()
                .map(sweep -> of(sweep, Race.of(sweep)))
                .filter(map ->
                        map.rows().stream().flatMap(row -> row.tiles().stream()).anyMatch(SpeedupTile::hasRatio))
                .toList();
    }

    private static SpeedupMap of(Sweep sweep, List<Race> races) {
        List<Long> sizes = races.stream()
                .flatMap(race -> race.pairings().stream())
                .map(Race.Pairing::size)
                .distinct()
                .sorted()
                .toList();
        // The device is the base: the ratio of times is then the CPU's over the device's, above 1 where the device
        // wins.
        List<CellPair> pairs = races.stream()
                .flatMap(race -> race.sizePoints().stream())
                .map(point -> new CellPair(point.device(), point.cpu()))
                .toList();
        Iterator<Comparison> comparisons =
                Family.compare(pairs, Comparison.DEFAULT_MARGIN).iterator();
        List<Row> rows = new ArrayList<>();
        for (Race race : races) {
            Map<Long, SpeedupTile> bySize = new HashMap<>();
            for (Race.Pairing pairing : race.pairings()) {
                bySize.putIfAbsent(
                        pairing.size(),
                        pairing.isComplete()
                                ? SpeedupTile.of(pairing, comparisons.next())
                                : SpeedupTile.absent(pairing.absence()));
            }
            rows.add(new Row(
                    race.device(),
                    sizes.stream()
                            .map(size -> bySize.getOrDefault(size, SpeedupTile.absent("not planned")))
                            .toList()));
        }
        return new SpeedupMap(sweep, sizes, rows);
    }

    /** Stable, fit for a file's name. */
    public String id() {
        return "speedup-" + sweep.id();
    }

    public String workload() {
        return sweep.name();
    }

    /** What the devices are held against: {@code the best CPU loop}. */
    public String opponent() {
        return "the " + CpuWording.best(CpuSide.of(sweep));
    }

    public Table table() {
        List<String> columns = new ArrayList<>(List.of(AxisWording.unit(sweep.axis())));
        rows.forEach(row -> columns.add(row.label()));
        List<List<String>> lines = new ArrayList<>();
        for (int size = 0; size < sizes.size(); size++) {
            List<String> line = new ArrayList<>(List.of(AxisWording.place(sweep.axis(), sizes.get(size))));
            for (Row row : rows) {
                line.add(row.tiles().get(size).detail());
            }
            lines.add(List.copyOf(line));
        }
        return new Table(
                id() + "-table",
                workload()
                        + ": times as fast as " + opponent()
                        + ", with the 95% interval; ≈ where the forks do not decide",
                List.copyOf(columns),
                lines);
    }
}
