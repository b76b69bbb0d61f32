package crossover.statistics;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The smallest problem size from which the device wins against every loop on the CPU, at all larger sizes measured. Between two of them each time is taken as a
 * fixed cost and one a unit of {@link SizePoint#work}, which is what loops and devices have. (Taking the logarithm of the speed-up as linear in the
 * logarithm of the size instead errs, on a grid of four, by more than the scatter of the forks: its 95% intervals held the
 * truth in 53% of the cases, simulated.) Nothing is extrapolated.
 *
 * @param size the crossing as measured; NaN where there is none between measured sizes
 * @param loop the index of the loop that is overtaken last; -1 where there is no crossing between measured sizes
 * @param gap the two measured sizes around it; null where there is none
 * @param interval 95% interval of the size; null where there is none, or where it reaches beyond the sizes measured
 * @param reason what is to be known besides the state: what makes it ambiguous, where the device wins all the same, why
 *     there is no interval; null where there is nothing
 */
public record Crossover(
        State state,
        double size,
        int loop,
        @Nullable Interval gap,
        @Nullable Interval interval,
        @Nullable String reason) {

    /** Of two sizes, beyond which times may bend between them in ways that nobody has seen. */
    private static final int WIDEST_GAP = 16;

    /** How the sweep ends. */
    public enum State {
        /** Between two measured sizes. */
        SIZE,
        /** The device does not win at the largest size, nor does it come nearer there. */
        NONE,
        /** The device wins at all sizes measured. */
        BELOW_SMALLEST,
        /** The device does not win at the largest size, but still gains on the CPU there. */
        ABOVE_LARGEST,
        /** The scatter of the forks does not tell one of the others from the next. */
        AMBIGUOUS,
        /** Fewer than two sizes have values on both sides. */
        UNKNOWN
    }

    /** Of sizes in any order; those where a side has no value are left out. The seed makes the interval repeatable. */
    public static Crossover of(List<SizePoint> points, long seed) {
        List<SizePoint> sweep = points.stream()
                .filter(SizePoint::hasValues)
                .sorted(Comparator.comparingLong(SizePoint::size))
                .toList();
        if (sweep.size() < 2) {
            return without(State.UNKNOWN, "fewer than two sizes have values on both sides");
        }
        Crossing crossing = Crossing.of(sweep);
        if (!sweep.stream().allMatch(SizePoint::hasScatter)) {
            return of(state(crossing, sweep), crossing, null, "one fork at some sizes: no interval");
        }
        return judged(crossing, sweep, CrossingDraws.of(sweep, seed));
    }

    private static Crossover judged(Crossing crossing, List<SizePoint> sweep, CrossingDraws draws) {
        State state = state(crossing, sweep);
        if (crossing.kind() != Crossing.Kind.BETWEEN) {
            return draws.agreeOn(crossing.kind())
                    ? without(state, SignChanges.remark(sweep))
                    : without(State.AMBIGUOUS, ambiguous(crossing, draws));
        }
        Interval interval = draws.interval();
        return interval == null
                ? of(State.AMBIGUOUS, crossing, null, ambiguous(crossing, draws))
                : of(state, crossing, interval, SignChanges.remark(sweep));
    }

    private static Crossover of(State state, Crossing crossing, @Nullable Interval interval, @Nullable String reason) {
        return crossing.kind() == Crossing.Kind.BETWEEN
                ? new Crossover(
                        state,
                        crossing.size(),
                        crossing.loop(),
                        new Interval(crossing.before(), crossing.after()),
                        interval,
                        reason)
                : without(state, reason);
    }

    private static Crossover without(State state, @Nullable String reason) {
        return new Crossover(state, Double.NaN, -1, null, null, reason);
    }

    /** Whether the measured sizes around it lie so far apart that they say more than the size between them. */
    public boolean isCoarse() {
        return gap != null && gap.high() > WIDEST_GAP * gap.low();
    }

    private static String ambiguous(Crossing crossing, CrossingDraws draws) {
        String as = switch (crossing.kind()) {
            case BELOW -> "as measured the device wins at all sizes";
            case NEVER -> "as measured the device does not win at the largest size";
            case BETWEEN -> "the interval reaches beyond the sizes measured";
        };
        return as + ", but the scatter of the forks allows for: " + draws.shares();
    }

    private static State state(Crossing crossing, List<SizePoint> sweep) {
        return switch (crossing.kind()) {
            case BETWEEN -> State.SIZE;
            case BELOW -> State.BELOW_SMALLEST;
            case NEVER -> SignChanges.gainsAtTheEnd(sweep) ? State.ABOVE_LARGEST : State.NONE;
        };
    }
}
