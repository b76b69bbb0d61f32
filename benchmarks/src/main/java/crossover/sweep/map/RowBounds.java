package crossover.sweep.map;

import crossover.statistics.Interval;
import crossover.statistics.crossing.Crossover;
import crossover.statistics.crossing.SizePoint;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Between which amounts of work a row's frontier lies, where more cannot be said. */
final class RowBounds {
    private RowBounds() {}

    /** Whether a crossing's gap says more than the crossing: wide, with a cell that gave no figure, or without whom the device overtakes last. */
    static boolean isRange(List<MapRow.Place> places, Crossover crossover, Interval gap) {
        boolean failed = places.stream()
                .anyMatch(place -> place.times() == null && place.effort() > gap.low() && place.effort() < gap.high());
        boolean unmeasured = places.stream()
                .filter(place -> place.effort() == gap.high())
                .map(MapRow.Place::times)
                .filter(Objects::nonNull)
                .anyMatch(times -> !times.opponents().get(crossover.opponent()).hasValue());
        return crossover.isCoarse() || failed || unmeasured;
    }

    /**
     * From the most work at which the device is behind for certain, 0 where it is at none, to that from which on it is ahead for certain at
     * all; null where it is ahead for certain nowhere, or too little is measured.
     */
    static @Nullable Interval of(List<MapRow.Place> places) {
        TreeMap<Long, SizePoint> measured = new TreeMap<>();
        places.stream()
                .filter(place -> place.times() != null)
                .forEach(place -> measured.put(place.effort(), Objects.requireNonNull(place.times())));
        long won = won(measured).orElse(0L);
        if (won == 0 || measured.size() < 2) {
            return null;
        }
        long low = measured.headMap(won, false).descendingMap().entrySet().stream()
                .filter(place -> place.getValue().isLost(MapRow.OUTSIDE))
                .mapToLong(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
        return new Interval(low, won);
    }

    /** The first place from which on the device is ahead for certain at all that is measured; empty where it is at none. */
    static <P> Optional<P> won(NavigableMap<P, SizePoint> measured) {
        return measured.descendingMap().entrySet().stream()
                .takeWhile(place -> place.getValue().isWon(MapRow.OUTSIDE))
                .map(Map.Entry::getKey)
                .reduce((later, earlier) -> earlier);
    }
}
