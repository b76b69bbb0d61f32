package crossover.report.sweep;

import crossover.report.value.Quantity;
import crossover.statistics.Comparison;
import crossover.statistics.Interval;
import crossover.statistics.crossing.Crossover;
import crossover.statistics.crossing.SizePoint;
import crossover.sweep.Axis;
import crossover.sweep.Line;
import crossover.sweep.Race;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts into words where a device overtakes the best on the CPU, and claims no more than was measured. */
final class CrossoverWording {
    private CrossoverWording() {}

    static String sentence(Axis axis, Race race, Crossover crossover) {
        return race.device().device().title() + " " + answer(axis, race, crossover) + ".";
    }

    static String transfers(Line line) {
        return line.isRoundTrip()
                ? "transfers included" + (line.isUsualPath() ? "" : " (" + line.path() + ")")
                : "with resident data";
    }

    static String size(Axis axis, Crossover crossover) {
        return switch (crossover.state()) {
            case SIZE ->
                isRange(crossover)
                        ? AxisWording.between(axis, range(crossover))
                        : AxisWording.number(axis, crossover.size())
                                + (crossover.interval() == null
                                        ? " (no interval)"
                                        : interval(axis, crossover.interval()));
            case NONE -> "none";
            case BELOW_SMALLEST -> "below the smallest size measured";
            case ABOVE_LARGEST -> "above the largest size measured, if at all";
            case LEVEL -> "none that matters";
            case AMBIGUOUS -> "ambiguous";
            case UNKNOWN -> "unknown";
        };
    }

    private static String answer(Axis axis, Race race, Crossover crossover) {
        List<Race.Pairing> complete = race.complete();
        Race.Pairing first = complete.getFirst();
        Race.Pairing last = complete.getLast();
        String transfers = transfers(race.device());
        String best = "the " + CpuWording.best(race.cpu());
        String remark = crossover.reason() == null ? "" : " (" + crossover.reason() + ")";
        return switch (crossover.state()) {
            case SIZE ->
                "overtakes " + best + " ("
                        + race.cpu().lines().get(crossover.opponent()).label() + ") "
                        + (isRange(crossover)
                                ? AxisWording.betweenPlaces(axis, range(crossover))
                                : "from " + AxisWording.at(axis, crossover.size())
                                        + interval(axis, crossover.interval()))
                        + ", " + transfers + remark;
            case BELOW_SMALLEST ->
                "is faster than " + best + " at every size measured, " + ratio(first) + " at "
                        + (axis.isSize() ? AxisWording.number(axis, first.size()) : AxisWording.at(axis, first.size()))
                        + " and " + ratio(last) + " at "
                        + AxisWording.at(axis, last.size()) + ", " + transfers + remark;
            case NONE ->
                "does not overtake " + best + " (" + last.opponent() + ") up to " + AxisWording.at(axis, last.size())
                        + ", " + transfers + ": there it is " + ratio(last) + remark;
            case ABOVE_LARGEST ->
                "does not overtake " + best + " (" + last.opponent() + ") up to " + AxisWording.at(axis, last.size())
                        + ", " + transfers + ", where it is " + ratio(last)
                        + " and still gaining" + remark;
            case LEVEL, AMBIGUOUS ->
                open(crossover, best + ", " + transfers) + "; at " + AxisWording.at(axis, last.size()) + " it is "
                        + SpeedWording.versus(comparison(last), last.opponent());
            case UNKNOWN -> "against " + best + ", " + transfers + ": no crossover is stated, " + crossover.reason();
        };
    }

    private static String open(Crossover crossover, String against) {
        return crossover.state() == Crossover.State.LEVEL
                ? "gains little or nothing on " + against + ": at no size measured is it more than "
                        + Quantity.ratio(crossover.atMost()) + " as fast"
                : "against " + against + ": ambiguous, " + crossover.reason();
    }

    private static String interval(Axis axis, @Nullable Interval interval) {
        return interval == null ? "" : " " + AxisWording.interval(axis, interval);
    }

    /** Whether the size as measured says little: nothing was measured in a wide range around it, or forks allow for one. */
    static boolean isRange(Crossover crossover) {
        return crossover.isCoarse()
                || crossover.interval() != null && crossover.interval().isWide();
    }

    private static Interval range(Crossover crossover) {
        return Objects.requireNonNull(crossover.isCoarse() ? crossover.gap() : crossover.interval());
    }

    /** {@code 3.2× [3.0, 3.4] as fast}, {@code 8.3× [8.1, 8.6] slower}. */
    private static String ratio(Race.Pairing pairing) {
        return SpeedWording.sentence(comparison(pairing));
    }

    private static Comparison comparison(Race.Pairing pairing) {
        SizePoint point = pairing.sizePoint();
        return Comparison.of(point.device(), point.cpu(), Comparison.DEFAULT_MARGIN);
    }
}
