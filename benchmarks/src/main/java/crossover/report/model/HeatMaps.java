package crossover.report.model;

import crossover.statistics.CellPair;
import crossover.statistics.Comparison;
import crossover.statistics.Family;
import crossover.statistics.Verdict;
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
        List<Double> sizes = races.stream()
                .flatMap(race -> race.laps().stream())
                .map(Race.Lap::elements)
                .distinct()
                .sorted()
                .toList();
        // The device is the base: the ratio of times is then the loop's over the device's, above 1 where the device
        // wins.
        List<CellPair> pairs = races.stream()
                .flatMap(race -> race.complete().stream())
                .map(Race.Lap::sizePoint)
                .map(point -> new CellPair(point.device(), point.cpu()))
                .toList();
        Iterator<Comparison> comparisons =
                Family.compare(pairs, Comparison.DEFAULT_MARGIN).iterator();
        List<HeatMap.Row> rows = new ArrayList<>();
        for (Race race : races) {
            List<HeatMap.Cell> measured = race.laps().stream()
                    .map(lap -> lap.isComplete() ? cell(lap, comparisons.next()) : missing(lap))
                    .toList();
            rows.add(new HeatMap.Row(race.device().label(), race.device().contender(), aligned(sizes, race, measured)));
        }
        return new HeatMap("speedup-" + sweep.id(), sweep.workload(), sizes, rows);
    }

    private static HeatMap.Cell cell(Race.Lap lap, Comparison comparison) {
        boolean conclusive = comparison.verdict() == Verdict.FASTER || comparison.verdict() == Verdict.SLOWER;
        return new HeatMap.Cell(
                comparison.ratio(), comparison.low95(), comparison.high95(), conclusive, lap.loop(), null);
    }

    private static HeatMap.Cell missing(Race.Lap lap) {
        return absent(String.valueOf(lap.absence()));
    }

    private static HeatMap.Cell absent(String reason) {
        return new HeatMap.Cell(Double.NaN, Double.NaN, Double.NaN, false, "", reason);
    }

    private static List<HeatMap.Cell> aligned(List<Double> sizes, Race race, List<HeatMap.Cell> cells) {
        return sizes.stream()
                .map(size -> {
                    for (int i = 0; i < cells.size(); i++) {
                        if (race.laps().get(i).elements() == size) {
                            return cells.get(i);
                        }
                    }
                    return absent("not planned");
                })
                .toList();
    }
}
