package crossover.report.sweep;

import crossover.report.value.Amount;
import crossover.report.value.ClockedTime;
import crossover.report.value.MeasuredCell;
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
 */
record CommandSpeed(String part, ClockedTime time, long bytes, boolean byDevice) {
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
            return List.of(new CommandSpeed(WHOLE, new ClockedTime(cell.timing(), false), whole(cell), false));
        }
        List<CommandSpeed> speeds = new ArrayList<>();
        row.parts()
                .forEach(part -> speeds.add(
                        new CommandSpeed(part.name(), part.time(), bytes(cell, part.name()), row.byDevice())));
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

    /** With its uncertainty; only where the bytes are known. */
    Amount gigabytesASecond() {
        return new Amount(
                "GB/s",
                time.timing().estimate().inverted().scaled(bytes),
                time.timing().forks().stream()
                        .map(nanoseconds -> bytes / nanoseconds)
                        .toList());
    }

    /** NaN where the bytes are not known, or the time is not: the most that it can be tells no speed. */
    double bytesASecond() {
        return bytes > 0 && !time.atMost() ? 1e9 * bytes / time.timing().centre() : Double.NaN;
    }
}
