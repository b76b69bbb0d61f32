package crossover.report.sweep;

import crossover.report.value.Quantity;
import crossover.report.value.Uncertainty;
import crossover.statistics.Comparison;
import crossover.statistics.Crossover;
import crossover.statistics.Interval;
import crossover.statistics.SizePoint;
import crossover.sweep.Line;
import crossover.sweep.Race;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts into words where a device overtakes the best on the CPU, and claims no more than was measured. */
final class CrossoverWording {
    private CrossoverWording() {}

    static String sentence(Race race, Crossover crossover) {
        return race.device().device().title() + " " + answer(race, crossover) + ".";
    }

    static String transfers(Line line) {
        return line.isRoundTrip()
                ? "transfers included" + (line.isUsualPath() ? "" : " (" + line.path() + ")")
                : "with resident data";
    }

    static String size(Crossover crossover) {
        return switch (crossover.state()) {
            case SIZE ->
                isRange(crossover)
                        ? range(crossover)
                        : Quantity.power(crossover.size())
                                + (crossover.interval() == null ? " (no interval)" : interval(crossover.interval()));
            case NONE -> "none";
            case BELOW_SMALLEST -> "below the smallest size measured";
            case ABOVE_LARGEST -> "above the largest size measured, if at all";
            case AMBIGUOUS -> "ambiguous";
            case UNKNOWN -> "unknown";
        };
    }

    private static String answer(Race race, Crossover crossover) {
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
                                ? range(crossover) + " elements"
                                : "from " + Quantity.power(crossover.size()) + " elements"
                                        + interval(crossover.interval()))
                        + ", " + transfers + remark;
            case BELOW_SMALLEST ->
                "is faster than " + best + " at every size measured, " + ratio(first) + " at "
                        + Quantity.power(first.size()) + " and " + ratio(last) + " at "
                        + Quantity.power(last.size()) + " elements, " + transfers + remark;
            case NONE ->
                "does not overtake " + best + " (" + last.opponent() + ") up to " + Quantity.power(last.size())
                        + " elements, " + transfers + ": there it is " + ratio(last) + " as fast" + remark;
            case ABOVE_LARGEST ->
                "does not overtake " + best + " (" + last.opponent() + ") up to " + Quantity.power(last.size())
                        + " elements, " + transfers + ", where it is " + ratio(last)
                        + " as fast and still gaining" + remark;
            case AMBIGUOUS ->
                "against " + best + ", " + transfers + ": ambiguous, " + crossover.reason() + "; at "
                        + Quantity.power(last.size()) + " elements it is " + ratio(last) + " as fast as "
                        + last.opponent();
            case UNKNOWN -> "against " + best + ", " + transfers + ": no crossover is stated, " + crossover.reason();
        };
    }

    private static String interval(@Nullable Interval interval) {
        return interval == null
                ? ""
                : " [" + Quantity.power(interval.low()) + ", " + Quantity.power(interval.high()) + "]";
    }

    /** Whether the size as measured says little: nothing was measured in a wide range around it, or forks allow for one. */
    private static boolean isRange(Crossover crossover) {
        return crossover.isCoarse()
                || crossover.interval() != null && crossover.interval().isWide();
    }

    private static String range(Crossover crossover) {
        Interval range = Objects.requireNonNull(crossover.isCoarse() ? crossover.gap() : crossover.interval());
        return "between " + Quantity.power(range.low()) + " and " + Quantity.power(range.high());
    }

    private static String ratio(Race.Pairing pairing) {
        SizePoint point = pairing.sizePoint();
        Comparison comparison = Comparison.of(point.device(), point.cpu(), Comparison.DEFAULT_MARGIN);
        return Quantity.ratio(comparison.ratio()) + " " + Uncertainty.of(comparison);
    }
}
