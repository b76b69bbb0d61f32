package crossover.report.sweep;

import crossover.report.value.MeasuredCell;
import crossover.report.value.Quantity;
import crossover.report.value.Timing;
import crossover.results.shape.CopyShape;
import crossover.results.shape.Side;
import crossover.results.shape.SweepShape;
import java.util.ArrayList;
import java.util.List;

/**
 * How fast a kind of command was: its time, and the bytes that it moves.
 *
 * @param part {@code upload}, {@code kernel}, {@code download}, or the whole operation where nothing is known of its parts
 * @param bytes 0 where they are not known
 * @param byDevice whether the device's own clock gave the time
 * @param atMost whether the time is only the most that it can have taken, since it is too short for the clock: then it tells no speed
 */
record CommandSpeed(String part, Timing timing, long bytes, boolean byDevice, boolean atMost) {
    static final String UPLOAD = "upload";
    static final String KERNEL = "kernel";
    static final String DOWNLOAD = "download";
    private static final String WHOLE = "operation";

    /** Of a cell on a device, in the order in which its commands come; none where nothing was measured. */
    static List<CommandSpeed> of(MeasuredCell cell) {
        if (cell.timing() == null) {
            return List.of();
        }
        Breakdown.Row row = Breakdown.Row.of(0, cell);
        if (row == null) {
            return List.of(new CommandSpeed(WHOLE, cell.timing(), whole(cell), false, false));
        }
        List<CommandSpeed> speeds = new ArrayList<>();
        row.parts()
                .forEach(part -> speeds.add(new CommandSpeed(
                        part.name(), part.timing(), bytes(cell, part.name()), row.byDevice(), part.atMost())));
        return List.copyOf(speeds);
    }

    /** A round trip is no single stream of bytes. */
    private static long whole(MeasuredCell cell) {
        return cell.shape() instanceof SweepShape sweep && sweep.side() == Side.ROUND_TRIP ? 0 : bytes(cell, KERNEL);
    }

    private static long bytes(MeasuredCell cell, String part) {
        return switch (cell.shape()) {
            case CopyShape copy -> copy.isWithinDevice() ? copy.residentBytes() : copy.bytes();
            case SweepShape sweep ->
                switch (part) {
                    case UPLOAD -> sweep.uploadedBytes();
                    case DOWNLOAD -> sweep.downloadedBytes();
                    default -> sweep.movedBytes();
                };
            default -> 0;
        };
    }

    /** {@code ≤ 1.2 µs} where it is too short for the clock. */
    String time() {
        return atMost ? "≤ " + Quantity.time(timing.centre()) : timing.text();
    }

    /** NaN where the bytes are not known, or the time is not. */
    double bytesASecond() {
        return bytes > 0 && !atMost ? 1e9 * bytes / timing.centre() : Double.NaN;
    }
}
