package crossover.report.model;

import crossover.statistics.BreakEven;
import crossover.statistics.Comparison;
import crossover.statistics.Crossover;
import crossover.statistics.Interval;
import crossover.statistics.SizePoint;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** States for each device where it overtakes the best CPU loop, in words that claim no more than was measured. */
final class Crossovers {
    private static final Comparator<Race> TRANSFERS_FIRST = Comparator.comparing(
                    (Race race) -> race.device().contender().selector())
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
        List<SizePoint> points =
                race.complete().stream().map(Race.Lap::sizePoint).toList();
        Crossover crossover = Crossover.of(points, seed);
        Series device = race.device();
        return new CrossoverLine(
                sweep.workload(),
                device.contender(),
                device.label(),
                transfers(device),
                crossover,
                device.contender().title() + " " + answer(race, crossover) + ".");
    }

    private static String transfers(Series device) {
        if (!device.isRoundTrip()) {
            return "with resident data";
        }
        return "transfers included"
                + (device.path().isEmpty() || device.path().equals("heap") ? "" : " (" + device.path() + ")");
    }

    private static String answer(Race race, Crossover crossover) {
        List<Race.Lap> laps = race.complete();
        Race.Lap first = laps.getFirst();
        Race.Lap last = laps.getLast();
        String transfers = transfers(race.device());
        String remark = crossover.reason() == null ? "" : " (" + crossover.reason() + ")";
        return switch (crossover.state()) {
            case SIZE ->
                "overtakes the best CPU loop (" + loopAfter(laps, crossover.size()) + ") from "
                        + Quantity.power(crossover.size()) + " elements" + interval(crossover.interval()) + ", "
                        + transfers + remark;
            case BELOW_SMALLEST ->
                "is faster than the best CPU loop at every size measured, " + ratio(first) + " at "
                        + Quantity.power(first.elements()) + " and " + ratio(last) + " at "
                        + Quantity.power(last.elements()) + " elements, " + transfers + remark;
            case NONE ->
                "does not overtake the best CPU loop (" + last.loop() + ") up to " + Quantity.power(last.elements())
                        + " elements, " + transfers + ": there it is " + ratio(last) + " as fast" + remark;
            case ABOVE_LARGEST ->
                "does not overtake the best CPU loop (" + last.loop() + ") up to " + Quantity.power(last.elements())
                        + " elements, " + transfers + ", where it is " + ratio(last)
                        + " as fast and still gaining" + remark;
            case AMBIGUOUS ->
                "against the best CPU loop, " + transfers + ": ambiguous, " + crossover.reason() + "; at "
                        + Quantity.power(last.elements()) + " elements it is " + ratio(last) + " as fast as "
                        + last.loop();
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
    private static String loopAfter(List<Race.Lap> laps, double size) {
        return laps.stream()
                .filter(lap -> lap.elements() >= size)
                .findFirst()
                .orElse(laps.getLast())
                .loop();
    }

    private static String ratio(Race.Lap lap) {
        SizePoint point = lap.sizePoint();
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
                .map(lap -> reuse(sweep, trips.device(), lap, seed))
                .filter(Objects::nonNull)
                .toList();
    }

    private static CrossoverLine.@Nullable Reuse reuse(Sweep sweep, Series device, Race.Lap lap, long seed) {
        Timing resident = sweep.series().stream()
                .filter(line -> line.contender().equals(device.contender())
                        && line.method().equals("compute"))
                .flatMap(line -> line.points().stream())
                .filter(point -> point.elements() == lap.elements())
                .map(Point::timing)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (resident == null) {
            return null;
        }
        SizePoint point = lap.sizePoint();
        BreakEven breakEven = BreakEven.of(point.cpu(), resident.estimate(), point.device(), seed);
        return new CrossoverLine.Reuse(
                sweep.workload(), device.label(), lap.elements(), breakEven.computes(), text(breakEven));
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
