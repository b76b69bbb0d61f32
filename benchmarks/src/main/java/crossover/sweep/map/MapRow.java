package crossover.sweep.map;

import crossover.results.Environment;
import crossover.results.shape.Side;
import crossover.statistics.Interval;
import crossover.statistics.crossing.Amortised;
import crossover.statistics.crossing.Certainty;
import crossover.statistics.crossing.Crossover;
import crossover.statistics.crossing.SizePoint;
import crossover.sweep.Line;
import crossover.sweep.Point;
import crossover.sweep.Race;
import crossover.sweep.Sweep;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One size of a map: a device against the CPU by work an element.
 *
 * @param places by rising work; empty where the device has no figure of that kind at this size
 * @param crossover from which work an element on the device takes less
 */
public record MapRow(long elements, List<Place> places, Crossover crossover) {
    /**
     * One amount of work.
     *
     * @param effort as the parameter has it
     * @param times on both sides; null where one is missing
     * @param opponent the best on the CPU; empty where none was measured
     * @param absence why there is nothing to compare; empty where there is
     */
    public record Place(long effort, @Nullable SizePoint times, String opponent, String absence) {}

    /**
     * @param computes that operands are used for where they travel once: 1 for round trips, infinite for resident data
     */
    static MapRow of(Sweep row, Environment.Device device, double computes, long seed, Certainty certainty) {
        List<Place> places = places(row, device, computes);
        return new MapRow(
                row.elements(),
                places,
                Crossover.of(
                        places.stream()
                                .map(Place::times)
                                .filter(Objects::nonNull)
                                .toList(),
                        seed,
                        certainty));
    }

    static List<Place> places(Sweep row, Environment.Device device, double computes) {
        Side side = computes == 1 ? Side.ROUND_TRIP : Side.RESIDENT;
        Optional<Race> residents = race(row, device, Side.RESIDENT);
        if (Double.isInfinite(computes) || computes == 1) {
            return race(row, device, side).stream()
                    .flatMap(race -> race.pairings().stream())
                    .map(MapRow::place)
                    .toList();
        }
        return race(row, device, Side.ROUND_TRIP).stream()
                .flatMap(race -> race.pairings().stream())
                .flatMap(trip -> residents.stream()
                        .flatMap(race -> race.pairings().stream())
                        .filter(resident -> resident.size() == trip.size())
                        .map(resident -> place(trip, resident.device(), computes)))
                .toList();
    }

    private static Place place(Race.Pairing pairing) {
        return new Place(
                pairing.size(),
                pairing.isComplete() ? pairing.sizePoint() : null,
                pairing.opponent(),
                pairing.absence());
    }

    private static Place place(Race.Pairing trip, Point resident, double computes) {
        Place once = place(trip);
        SizePoint times = once.times();
        if (times == null || !resident.isMeasured()) {
            return new Place(once.effort(), null, once.opponent(), times == null ? once.absence() : resident.absence());
        }
        return new Place(
                once.effort(),
                new SizePoint(
                        times.size(),
                        times.work(),
                        times.opponents(),
                        Amortised.of(times.device(), resident.time(), computes)),
                once.opponent(),
                "");
    }

    /** By the way that goes without saying. */
    static Optional<Race> race(Sweep row, Environment.Device device, Side side) {
        return Race.of(row).stream()
                .filter(race -> isOf(race.device(), device, side))
                .findFirst();
    }

    private static boolean isOf(Line line, Environment.Device device, Side side) {
        return line.device().equals(device) && line.side() == side && line.isUsualPath();
    }

    /** The most work with times on both sides; 0 where there is none. */
    public long most() {
        return places.stream()
                .filter(place -> place.times() != null)
                .mapToLong(Place::effort)
                .max()
                .orElse(0);
    }

    /** The least; 0 where there is none. */
    public long least() {
        return places.stream()
                .filter(place -> place.times() != null)
                .mapToLong(Place::effort)
                .min()
                .orElse(0);
    }

    /** Whether the device is behind wherever it was measured, for certain. */
    public boolean isLost() {
        return switch (crossover.state()) {
            case NONE, ABOVE_LARGEST -> true;
            case UNKNOWN -> places.stream().map(Place::times).allMatch(times -> times != null && times.isLost());
            case SIZE, BELOW_SMALLEST, LEVEL, AMBIGUOUS -> false;
        };
    }

    /** Whether the device pays from some work on that is known, or at all of it. */
    public boolean pays() {
        return crossover.state() == Crossover.State.SIZE || crossover.state() == Crossover.State.BELOW_SMALLEST;
    }

    /** From which work on; NaN unless it {@link #pays}. */
    public double from() {
        return switch (crossover.state()) {
            case SIZE -> isRange() ? Objects.requireNonNull(range()).high() : crossover.size();
            case BELOW_SMALLEST -> least();
            default -> Double.NaN;
        };
    }

    /** Whether what is known is two ends between which the frontier runs: far apart, or with a cell between that gave no figure. */
    public boolean isRange() {
        Interval gap = crossover.gap();
        return gap != null
                && (crossover.isCoarse()
                        || isUnmeasured(gap.high())
                        || places.stream()
                                .anyMatch(place -> place.times() == null
                                        && place.effort() > gap.low()
                                        && place.effort() < gap.high()));
    }

    /** Whether there the one that is overtaken last has no time. */
    private boolean isUnmeasured(double effort) {
        return places.stream()
                .filter(place -> place.effort() == effort)
                .map(Place::times)
                .filter(Objects::nonNull)
                .anyMatch(times -> !times.opponents().get(crossover.opponent()).hasValue());
    }

    /** The interval of the crossing, or the ends of the range that it is in; null where there is neither. */
    public @Nullable Interval range() {
        return isRange() ? crossover.gap() : crossover.interval();
    }
}
