package crossover.report.map;

import crossover.report.sweep.SpeedWording;
import crossover.report.sweep.SpeedupTile;
import crossover.report.value.Quantity;
import crossover.statistics.Comparison;
import crossover.statistics.crossing.Crossover;
import crossover.sweep.map.MapRow;
import crossover.sweep.map.Reach;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts into a sentence from which size and work on a device pays, and claims no more than was measured. */
final class MapWording {
    private MapWording() {}

    /** With its device and its end. */
    static String sentence(DeviceMap map, MapLayer layer) {
        return map.device().title() + " " + answer(map, layer) + ".";
    }

    /** {@code pays from 2²⁰ elements on, with transfers, if each takes at least 48 flops [40, 60]}. */
    static String answer(DeviceMap map, MapLayer layer) {
        return layer.frontier()
                .reach()
                .map(reach -> reaching(map, layer, reach))
                .orElseGet(() -> without(map, layer));
    }

    private static String reaching(DeviceMap map, MapLayer layer, Reach reach) {
        boolean everywhere =
                reach.elements() == layer.frontier().rows().getFirst().elements();
        return "pays " + (everywhere ? "at every size measured, from " : "from ") + elements(reach.elements()) + " on, "
                + layer.how() + ", " + condition(map.work(), reach);
    }

    private static String condition(WorkWording work, Reach reach) {
        MapRow row = reach.row();
        if (row.kind() == MapRow.Kind.EVERYWHERE) {
            return "whatever the work: already where an element takes " + work.at(row.from());
        }
        if (row.kind() == MapRow.Kind.RANGE) {
            return "if each takes more than some amount " + work.between(Objects.requireNonNull(row.range()));
        }
        return "if each takes at least "
                + reach.range()
                        .map(range -> work.at(row.from(), range))
                        .orElseGet(() -> work.at(row.from()) + " (one fork somewhere: no interval)");
    }

    private static String without(DeviceMap map, MapLayer layer) {
        List<MapRow> rows = layer.frontier().rows();
        MapRow largest = rows.getLast();
        List<MapRow> paying = rows.stream().filter(MapRow::pays).toList();
        String upTo = elements(largest.elements());
        if (!paying.isEmpty()) {
            return "pays at "
                    + paying.stream().map(row -> power(row.elements())).collect(Collectors.joining(", "))
                    + " elements, " + layer.how() + ", but at " + upTo + " "
                    + (largest.isLost() ? "it does not" : "that is not decided")
                    + ": no size is stated from which on it pays";
        }
        if (!rows.stream().allMatch(MapRow::isLost)) {
            return "is ahead for certain nowhere measured on the map, " + layer.how()
                    + ", nor behind everywhere: these forks, or cells" + " without a figure, leave it open";
        }
        long most = rows.stream().mapToLong(MapRow::most).max().orElseThrow();
        return "pays nowhere measured on the map, " + layer.how() + ", up to " + upTo + " and "
                + map.work().at(most) + " each" + best(layer);
    }

    private static String best(MapLayer layer) {
        return layer.tiles().stream()
                .map(MapLayer.Tile::speedup)
                .map(SpeedupTile::comparison)
                .filter(Objects::nonNull)
                .max(Comparator.comparingDouble(Comparison::ratio))
                .map(ratio -> ": at best it is " + SpeedWording.sentence(ratio))
                .orElse("");
    }

    /** What is to be known of a row besides its answer. */
    static Optional<String> remark(MapRow row) {
        String missing = row.places().stream()
                .filter(place -> place.times() == null && !place.absence().isEmpty())
                .map(MapRow.Place::absence)
                .distinct()
                .collect(Collectors.joining("; "));
        String reason = row.crossover().state() == Crossover.State.UNKNOWN
                ? null
                : row.crossover().reason();
        return reason == null
                ? Optional.of(missing).filter(text -> !text.isEmpty())
                : Optional.of(missing.isEmpty() ? reason : reason + "; " + missing);
    }

    private static String elements(long elements) {
        return power(elements) + " elements";
    }

    private static String power(long elements) {
        return Quantity.power(elements, RoundingMode.HALF_UP);
    }
}
