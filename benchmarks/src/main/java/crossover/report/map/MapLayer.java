package crossover.report.map;

import crossover.report.sweep.SpeedupTile;
import crossover.report.value.Quantity;
import crossover.results.Environment;
import crossover.statistics.CellPair;
import crossover.statistics.Comparison;
import crossover.statistics.Family;
import crossover.statistics.crossing.SizePoint;
import crossover.sweep.map.Frontier;
import crossover.sweep.map.MapRow;
import crossover.sweep.map.WorkMap;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * A device's map where data is used so often each time that it travels. All tiles of a layer are judged together.
 *
 * @param computes a transfer; infinite where nothing travels
 */
public record MapLayer(double computes, Frontier frontier, List<Tile> tiles) {

    /** A place of the map. */
    public record Tile(long elements, long effort, SpeedupTile speedup) {}

    static MapLayer of(WorkMap map, Environment.Device device, double computes, long seed) {
        Frontier frontier = Frontier.of(map, device, computes, seed);
        // The device is the base: the ratio is then above 1 where it wins.
        List<CellPair> pairs = frontier.rows().stream()
                .flatMap(row -> row.places().stream())
                .map(MapRow.Place::times)
                .filter(Objects::nonNull)
                .map(times -> new CellPair(times.device(), times.cpu()))
                .toList();
        Iterator<Comparison> comparisons =
                Family.compare(pairs, Comparison.DEFAULT_MARGIN).iterator();
        List<Tile> tiles = new ArrayList<>();
        for (MapRow row : frontier.rows()) {
            for (MapRow.Place place : row.places()) {
                SizePoint times = place.times();
                tiles.add(new Tile(
                        row.elements(),
                        place.effort(),
                        new SpeedupTile(times == null ? null : comparisons.next(), place.opponent(), place.absence())));
            }
        }
        return new MapLayer(computes, frontier, List.copyOf(tiles));
    }

    /** {@code with transfers}, {@code with data used 10 times a transfer}, {@code with data that stays there}. */
    public String how() {
        return computes == 1
                ? "with transfers"
                : Double.isInfinite(computes)
                        ? "with data that stays there"
                        : "with data used " + Quantity.count(computes) + " times a transfer";
    }

    /** Stable, fit for the end of a file's name. */
    public String suffix() {
        return Double.isInfinite(computes) ? "-resident" : "-used-" + Math.round(computes);
    }
}
