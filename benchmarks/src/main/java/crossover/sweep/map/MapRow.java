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
 * @param kind what is known of that
 * @param range the interval of the crossing, or the two ends that it lies between; null where there is neither
 */
public record MapRow(
        long elements,
        List<Place> places,
        Crossover crossover,
        Kind kind,
        @Nullable Interval range) {
    /** Of both ends together, for what is said of a place: as certain as an interval of one row is in a frontier of ten. */
    static final double OUTSIDE = 0.005;

    /** What is known of where a row's frontier lies. */
    public enum Kind {
        /** At some work, with its interval where forks give one. */
        POINT,
        /** Between two amounts of work, at the larger of which the device pays for certain. */
        RANGE,
        /** Below all that was measured. */
        EVERYWHERE,
        /** Above all that was measured, if at all. */
        NOWHERE,
        /** Not decided. */
        OPEN
    }

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
        Crossover crossover = Crossover.of(
                places.stream().map(Place::times).filter(Objects::nonNull).toList(), seed, certainty);
        Interval gap = crossover.gap();
        Interval bounds = RowBounds.of(places);
        boolean isRange = gap != null && RowBounds.isRange(places, crossover, gap);
        return switch (crossover.state()) {
            case SIZE ->
                new MapRow(
                        row.elements(),
                        places,
                        crossover,
                        isRange ? Kind.RANGE : Kind.POINT,
                        isRange ? gap : crossover.interval());
            case BELOW_SMALLEST -> new MapRow(row.elements(), places, crossover, Kind.EVERYWHERE, null);
            case NONE, ABOVE_LARGEST -> new MapRow(row.elements(), places, crossover, Kind.NOWHERE, null);
            case LEVEL, AMBIGUOUS, UNKNOWN ->
                new MapRow(row.elements(), places, crossover, bounds == null ? Kind.OPEN : Kind.RANGE, bounds);
        };
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
        return kind == Kind.NOWHERE
                || crossover.state() == Crossover.State.UNKNOWN
                        && places.stream().map(Place::times).allMatch(times -> times != null && times.isLost(OUTSIDE));
    }

    /** Whether the device pays from some work on that is known, or at all of it. */
    public boolean pays() {
        return kind != Kind.NOWHERE && kind != Kind.OPEN;
    }

    /** From which work on it pays; NaN unless it {@link #pays}. */
    public double from() {
        return switch (kind) {
            case POINT -> crossover.size();
            case RANGE -> Objects.requireNonNull(range).high();
            case EVERYWHERE -> least();
            case NOWHERE, OPEN -> Double.NaN;
        };
    }
}
