package crossover.report.sweep;

import crossover.report.value.Quantity;
import crossover.report.value.Table;
import crossover.results.shape.Side;
import crossover.statistics.Interval;
import crossover.statistics.crossing.BreakEven;
import crossover.statistics.crossing.SizePoint;
import crossover.sweep.Line;
import crossover.sweep.Race;
import crossover.sweep.Sweep;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often resident data must be used at one size until the transfers are paid back.
 *
 * @param line the round trips of a device by one path
 * @param size a place on the axis of the sweep
 */
public record Reuse(Sweep sweep, Line line, long size, BreakEven breakEven) {

    /** One at every size where a device has both resident and round-trip figures. */
    static List<Reuse> of(List<Sweep> sweeps, long seed) {
        return sweeps.stream()
                .flatMap(sweep -> Race.of(sweep).stream()
                        .filter(race -> race.device().isRoundTrip())
                        .flatMap(trips -> trips.complete().stream()
                                .flatMap(pairing -> of(sweep, trips.device(), pairing, seed).stream())))
                .toList();
    }

    private static Optional<Reuse> of(Sweep sweep, Line trips, Race.Pairing pairing, long seed) {
        return sweep.lines().stream()
                .filter(line -> line.side() == Side.RESIDENT
                        && !line.isAside()
                        && line.device().equals(trips.device()))
                .flatMap(line -> line.measuredAt(pairing.size()).stream())
                .findFirst()
                .map(resident -> {
                    SizePoint point = pairing.sizePoint();
                    return new Reuse(
                            sweep,
                            trips,
                            pairing.size(),
                            BreakEven.of(point.cpu(), resident.time(), point.device(), seed));
                });
    }

    /** Whether any number of computes pays the transfers back. */
    public boolean pays() {
        return !Double.isInfinite(breakEven.computes());
    }

    /** {@code 3 computes [2, 4]}, or why there is no number. */
    public String text() {
        return text(breakEven);
    }

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

    public static Table table(List<Reuse> reuses) {
        return new Table(
                "reuse-table",
                "How often resident data must be used until upload and download are paid back",
                List.of("workload", "device", "at", "break-even"),
                reuses.stream()
                        .map(reuse -> List.of(
                                reuse.sweep().name(),
                                reuse.line().label(),
                                AxisWording.where(reuse.sweep().axis(), reuse.size()),
                                reuse.text()))
                        .toList());
    }
}
