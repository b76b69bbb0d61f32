package crossover.report.model;

import crossover.statistics.CellPair;
import crossover.statistics.Comparison;
import crossover.statistics.Family;
import crossover.statistics.Verdict;
import crossover.sweep.Race;
import crossover.sweep.Sweep;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Turns the races of a sweep into tiles; all tiles of a map are judged together. */
final class HeatMaps {
    private HeatMaps() {}

    static List<HeatMap> of(List<Sweep> sweeps) {
        return sweeps.stream()
                .map(sweep -> of(sweep, Race.of(sweep)))
                .filter(map -> map.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .anyMatch(cell -> !Double.isNaN(cell.ratio())))
                .toList();
    }

    private static HeatMap of(Sweep sweep, List<Race> races) {
        List<Long> sizes = races.stream()
                .flatMap(race -> race.pairings().stream())
                .map(Race.Pairing::size)
                .distinct()
                .sorted()
                .toList();
        // The device is the base: the ratio of times is then the loop's over the device's, above 1 where the device
        // wins.
        List<CellPair> pairs = races.stream()
                .flatMap(race -> race.sizePoints().stream())
                .map(point -> new CellPair(point.device(), point.cpu()))
                .toList();
        Iterator<Comparison> comparisons =
                Family.compare(pairs, Comparison.DEFAULT_MARGIN).iterator();
        List<HeatMap.Row> rows = new ArrayList<>();
        for (Race race : races) {
            List<HeatMap.Cell> measured = race.pairings().stream()
                    .map(pairing -> pairing.isComplete() ? cell(pairing, comparisons.next()) : missing(pairing))
                    .toList();
            rows.add(new HeatMap.Row(race.device().label(), aligned(sizes, race, measured)));
        }
        return new HeatMap("speedup-" + sweep.id(), sweep.name(), sizes, rows);
    }

    private static HeatMap.Cell cell(Race.Pairing pairing, Comparison comparison) {
        boolean conclusive = comparison.verdict() == Verdict.FASTER || comparison.verdict() == Verdict.SLOWER;
        return new HeatMap.Cell(
                comparison.ratio(), comparison.low95(), comparison.high95(), conclusive, pairing.bestLoop(), null);
    }

    private static HeatMap.Cell missing(Race.Pairing pairing) {
        return absent(pairing.absence());
    }

    private static HeatMap.Cell absent(String reason) {
        return new HeatMap.Cell(Double.NaN, Double.NaN, Double.NaN, false, "", reason);
    }

    private static List<HeatMap.Cell> aligned(List<Long> sizes, Race race, List<HeatMap.Cell> cells) {
        return sizes.stream()
                .map(size -> {
                    for (int i = 0; i < cells.size(); i++) {
                        if (race.pairings().get(i).size() == size) {
                            return cells.get(i);
                        }
                    }
                    return absent("not planned");
                })
                .toList();
    }
}
