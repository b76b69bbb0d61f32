package crossover.report.model;

import crossover.results.Side;
import crossover.statistics.BreakEven;
import crossover.statistics.Comparison;
import crossover.statistics.Crossover;
import crossover.statistics.Interval;
import crossover.statistics.SizePoint;
import crossover.sweep.Line;
import crossover.sweep.Race;
import crossover.sweep.Sweep;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** States for each device where it overtakes the best CPU loop, in words that claim no more than was measured. */
final class Crossovers {
    private static final Comparator<Race> TRANSFERS_FIRST = Comparator.comparing(
                    (Race race) -> race.device().device().selector())
            .thenComparing(race -> !race.device().isRoundTrip());

    private Crossovers() {}

    static List<CrossoverLine> of(List<Sweep> sweeps, long seed) {
        return sweeps.stream()
                .flatMap(sweep -> Race.of(sweep).stream()
                        .filter(race -> !race.complete().isEmpty())
                        .sorted(TRANSFERS_FIRST)
                        .map(race -> line(sweep, race, seed)))
                .toList();
    }

    private static CrossoverLine line(Sweep sweep, Race race, long seed) {
        Crossover crossover = Crossover.of(race.sizePoints(), seed);
        Line device = race.device();
        return new CrossoverLine(
                sweep, device, crossover, device.device().title() + " " + answer(race, crossover) + ".");
    }

    private static String answer(Race race, Crossover crossover) {
        List<Race.Pairing> complete = race.complete();
        Race.Pairing first = complete.getFirst();
        Race.Pairing last = complete.getLast();
        String transfers = CrossoverLine.transfers(race.device());
        String remark = crossover.reason() == null ? "" : " (" + crossover.reason() + ")";
        return switch (crossover.state()) {
            case SIZE ->
                "overtakes the best CPU loop (" + loopAfter(complete, crossover.size()) + ") from "
                        + Quantity.power(crossover.size()) + " elements" + interval(crossover.interval()) + ", "
                        + transfers + remark;
            case BELOW_SMALLEST ->
                "is faster than the best CPU loop at every size measured, " + ratio(first) + " at "
                        + Quantity.power(first.size()) + " and " + ratio(last) + " at "
                        + Quantity.power(last.size()) + " elements, " + transfers + remark;
            case NONE ->
                "does not overtake the best CPU loop (" + last.bestLoop() + ") up to " + Quantity.power(last.size())
                        + " elements, " + transfers + ": there it is " + ratio(last) + " as fast" + remark;
            case ABOVE_LARGEST ->
                "does not overtake the best CPU loop (" + last.bestLoop() + ") up to " + Quantity.power(last.size())
                        + " elements, " + transfers + ", where it is " + ratio(last)
                        + " as fast and still gaining" + remark;
            case AMBIGUOUS ->
                "against the best CPU loop, " + transfers + ": ambiguous, " + crossover.reason() + "; at "
                        + Quantity.power(last.size()) + " elements it is " + ratio(last) + " as fast as "
                        + last.bestLoop();
            case UNKNOWN ->
                "against the best CPU loop, " + transfers + ": no crossover is stated, " + crossover.reason();
        };
    }

    private static String interval(@Nullable Interval interval) {
        return interval == null
                ? ""
                : " [" + Quantity.power(interval.low()) + ", " + Quantity.power(interval.high()) + "]";
    }

    /** The loop that the device has to beat at the first measured size after the crossing. */
    private static String loopAfter(List<Race.Pairing> complete, double size) {
        return complete.stream()
                .filter(pairing -> pairing.size() >= size)
                .findFirst()
                .orElse(complete.getLast())
                .bestLoop();
    }

    private static String ratio(Race.Pairing pairing) {
        SizePoint point = pairing.sizePoint();
        Comparison comparison = Comparison.of(point.device(), point.cpu(), Comparison.DEFAULT_MARGIN);
        return Quantity.ratio(comparison.ratio(), comparison.low95(), comparison.high95())
                + (Double.isNaN(comparison.low95()) ? " (one fork)" : "");
    }

    /** Break-even reuse at every size where a device has both resident and round-trip figures. */
    static List<CrossoverLine.Reuse> reuse(List<Sweep> sweeps, long seed) {
        return sweeps.stream()
                .flatMap(sweep -> Race.of(sweep).stream()
                        .filter(race -> race.device().isRoundTrip())
                        .flatMap(trips -> reuse(sweep, trips, seed).stream()))
                .toList();
    }

    private static List<CrossoverLine.Reuse> reuse(Sweep sweep, Race trips, long seed) {
        return trips.complete().stream()
                .flatMap(pairing -> reuse(sweep, trips.device(), pairing, seed).stream())
                .toList();
    }

    private static Optional<CrossoverLine.Reuse> reuse(Sweep sweep, Line device, Race.Pairing pairing, long seed) {
        return sweep.lines().stream()
                .filter(line -> line.side() == Side.RESIDENT && line.device().equals(device.device()))
                .flatMap(line -> line.measuredAt(pairing.size()).stream())
                .findFirst()
                .map(resident -> {
                    SizePoint point = pairing.sizePoint();
                    BreakEven breakEven = BreakEven.of(point.cpu(), resident.time(), point.device(), seed);
                    return new CrossoverLine.Reuse(
                            sweep.name(), device.label(), pairing.size(), breakEven.computes(), text(breakEven));
                });
    }

    /** {@code 12 computes [9, 40]}. */
    static String text(BreakEven breakEven) {
        double computes = breakEven.computes();
        String unit = computes == 1 ? " compute" : Double.isInfinite(computes) ? "" : " computes";
        String reason = breakEven.reason() == null ? "" : ": " + breakEven.reason();
        return computes(computes) + unit + range(breakEven.interval()) + reason;
    }

    private static String range(@Nullable Interval interval) {
        if (interval == null) {
            return " (one fork)";
        }
        return Double.isInfinite(interval.low())
                ? ", at both ends of the 95% interval"
                : " [" + computes(interval.low()) + ", " + computes(interval.high()) + "]";
    }

    private static String computes(double computes) {
        return Double.isInfinite(computes) ? "never" : Quantity.count((long) computes);
    }
}
