package crossover.sweep;

import crossover.statistics.Interval;
import crossover.statistics.crossing.Crossover;
import crossover.statistics.crossing.SizePoint;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The cells on which a race's answer turns, and so those of a second look: where the crossing lies, or, where there is none for
 * certain, the largest sizes at which nobody is ahead for certain. Of the CPU's lines those alone that may be the best there.
 *
 * @param again measured, and to be measured again
 * @param between missing
 */
public record Bracket(Set<Point> again, Set<Refinement.Addition> between) {
    /** An answer within this factor is near enough for a first look. */
    private static final double NEAR = 2;

    private static final int MOST_OPEN_SIZES = 2;

    /** @param seed of the crossing's interval */
    public static Bracket of(Sweep sweep, Race race, long seed) {
        return of(sweep, race, Crossover.of(race.sizePoints(), seed));
    }

    /** @param crossover of the race */
    public static Bracket of(Sweep sweep, Race race, Crossover crossover) {
        return switch (crossover.state()) {
            case SIZE -> isNear(crossover) ? none() : around(sweep, race, crossing(crossover), middle(crossover));
            case AMBIGUOUS -> around(sweep, race, open(race.sizePoints()), Optional.empty());
            case NONE, LEVEL, BELOW_SMALLEST, ABOVE_LARGEST, UNKNOWN -> none();
        };
    }

    private static Bracket none() {
        return new Bracket(Set.of(), Set.of());
    }

    private static boolean isNear(Crossover crossover) {
        Interval interval = crossover.interval();
        return interval != null && !crossover.isCoarse() && interval.high() <= NEAR * interval.low();
    }

    private static List<Long> crossing(Crossover crossover) {
        Interval gap = crossover.gap();
        return gap == null ? List.of() : List.of((long) gap.low(), (long) gap.high());
    }

    /** The size that halves the gap, in logarithms. */
    private static Optional<Long> middle(Crossover crossover) {
        Interval gap = crossover.gap();
        return gap == null || gap.high() <= NEAR * gap.low()
                ? Optional.empty()
                : Optional.of(Math.round(Math.sqrt(gap.low() * gap.high())));
    }

    /** The largest sizes at which nobody is ahead for certain, with the very largest. */
    private static List<Long> open(List<SizePoint> points) {
        List<Long> open = new ArrayList<>(points.stream()
                .filter(point -> !point.isDecided())
                .map(SizePoint::size)
                .sorted()
                .toList()
                .reversed());
        return open.subList(0, Math.min(MOST_OPEN_SIZES, open.size()));
    }

    private static Bracket around(Sweep sweep, Race race, List<Long> sizes, Optional<Long> middle) {
        Set<Point> again = new LinkedHashSet<>();
        Set<Line> lines = new LinkedHashSet<>(List.of(race.device()));
        for (long size : sizes) {
            List<Line> leaders = race.cpu().leaders(size);
            lines.addAll(leaders);
            race.device().measuredAt(size).ifPresent(again::add);
            leaders.forEach(line -> line.measuredAt(size).ifPresent(again::add));
        }
        Set<Refinement.Addition> between = new LinkedHashSet<>();
        middle.ifPresent(size -> lines.forEach(line -> between.add(Refinement.addition(sweep, line, size))));
        return new Bracket(again, between);
    }
}
