package crossover.statistics.crossing;

import crossover.statistics.Interval;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The smallest problem size from which the device wins against every opponent on the CPU, at all larger sizes measured. Between
 * two of them each time is taken as a fixed cost and one a unit of {@link SizePoint#work}, which is what loops and devices have. (Taking the logarithm of the speed-up as linear in the
 * logarithm of the size instead errs, on a grid of four, by more than the scatter of the forks: its 95% intervals held the
 * truth in 53% of the cases, simulated.) Nothing is extrapolated.
 *
 * @param size the crossing as measured; NaN where there is none between measured sizes
 * @param opponent the index of the one that is overtaken last; -1 where there is no crossing between measured sizes
 * @param gap the two measured sizes around it; null where there is none
 * @param interval 95% interval of the size; null where there is none, or where it reaches beyond the sizes measured
 * @param atMost how many times as fast as the best on the CPU the device is at any size measured, at 97.5%; NaN unless the two are level
 * @param reason what is to be known besides the state: what makes it ambiguous, where the device wins all the same, why
 *     there is no interval; null where there is nothing
 */
public record Crossover(
        State state,
        double size,
        int opponent,
        @Nullable Interval gap,
        @Nullable Interval interval,
        double atMost,
        @Nullable String reason) {

    /** Of two sizes, beyond which times may bend between them in ways that nobody has seen. */
    private static final int WIDEST_GAP = 16;

    /** A device that gains less than this is nobody's reason to move. */
    private static final double LITTLE = 1.5;

    /** How the sweep ends. */
    public enum State {
        /** Between two measured sizes. */
        SIZE,
        /** The device loses at the largest size, and is not seen to gain on the CPU there. */
        NONE,
        /** The device wins at all sizes measured. */
        BELOW_SMALLEST,
        /** The device loses at the largest size, but still gains on the CPU there. */
        ABOVE_LARGEST,
        /** The forks do not tell whether the device overtakes, but that it never gains much, {@link #atMost}. */
        LEVEL,
        /** The scatter of the forks does not tell one of the others from the next. */
        AMBIGUOUS,
        /** Fewer than two sizes have values on both sides. */
        UNKNOWN
    }

    /** Of sizes in any order; those where a side has no value are left out. The seed makes the interval repeatable. */
    public static Crossover of(List<SizePoint> points, long seed) {
        return of(points, seed, Certainty.USUAL);
    }

    /** @param certainty what the interval is to hold */
    public static Crossover of(List<SizePoint> points, long seed, Certainty certainty) {
        List<SizePoint> sweep = points.stream()
                .filter(SizePoint::hasValues)
                .sorted(Comparator.comparingLong(SizePoint::size))
                .toList();
        if (sweep.size() < 2) {
            return without(State.UNKNOWN, "fewer than two sizes have values on both sides");
        }
        Crossing crossing = Crossing.of(sweep);
        boolean scattered = sweep.stream().allMatch(SizePoint::hasScatter);
        CrossingDraws draws = scattered ? CrossingDraws.of(sweep, seed, certainty.bends()) : null;
        String remark = scattered ? SignChanges.remark(sweep) : "one fork at some sizes: no interval";
        return switch (crossing.kind()) {
            case BETWEEN ->
                between(sweep, crossing, draws, draws == null ? null : draws.interval(certainty.level()), remark);
            case BELOW ->
                sweep.stream().allMatch(SizePoint::isWon)
                        ? without(State.BELOW_SMALLEST, remark)
                        : levelOrAmbiguous(sweep, "as measured the device wins at all sizes", draws);
            case NEVER ->
                sweep.getLast().isLost()
                        ? without(SignChanges.gainsAtTheEnd(sweep) ? State.ABOVE_LARGEST : State.NONE, remark)
                        : levelOrAmbiguous(
                                sweep, notWon(sweep.getLast().candidates().size()), draws);
        };
    }

    private static Crossover between(
            List<SizePoint> sweep,
            Crossing crossing,
            @Nullable CrossingDraws draws,
            @Nullable Interval interval,
            @Nullable String remark) {
        if (draws != null && interval == null) {
            return levelOrAmbiguous(sweep, "the interval reaches beyond the sizes measured", draws);
        }
        return new Crossover(
                State.SIZE,
                crossing.size(),
                crossing.opponent(),
                new Interval(crossing.before(), crossing.after()),
                interval,
                Double.NaN,
                remark);
    }

    private static String notWon(int candidates) {
        return "as measured the device does not win at the largest size"
                + (candidates == 1 ? "" : ", where any of " + candidates + " may be the best on the CPU");
    }

    private static Crossover levelOrAmbiguous(List<SizePoint> sweep, String asMeasured, @Nullable CrossingDraws draws) {
        double atMost = draws == null ? Double.NaN : mostGain(sweep);
        return atMost <= LITTLE
                ? new Crossover(State.LEVEL, Double.NaN, -1, null, null, atMost, null)
                : without(State.AMBIGUOUS, undecided(asMeasured, draws));
    }

    /** The largest of what the forks allow for, at any of the sizes that the device does not lose for certain. */
    private static double mostGain(List<SizePoint> sweep) {
        List<SizePoint> open = sweep.stream().filter(point -> !point.isLost()).toList();
        return open.stream()
                .mapToDouble(point -> point.mostSpeedUp(open.size()))
                .max()
                .orElse(Double.NaN);
    }

    private static String undecided(String asMeasured, @Nullable CrossingDraws draws) {
        return asMeasured + ", but the scatter of the forks "
                + (draws == null ? "does not bear it out" : "allows for: " + draws.shares());
    }

    private static Crossover without(State state, @Nullable String reason) {
        return new Crossover(state, Double.NaN, -1, null, null, Double.NaN, reason);
    }

    /** Whether the measured sizes around it lie so far apart that they say more than the size between them. */
    public boolean isCoarse() {
        return gap != null && gap.high() > WIDEST_GAP * gap.low();
    }
}
