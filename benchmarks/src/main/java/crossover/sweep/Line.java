package crossover.sweep;

import crossover.results.Environment;
import crossover.results.shape.Side;
import crossover.statistics.CellEstimate;
import java.util.List;
import java.util.Optional;

/**
 * One side of a sweep: what computes, whether transfers are included, and by which path data goes.
 *
 * @param path where nothing travels empty, or in what the line departs from the usual one
 * @param points by rising size, absent ones too; at least one
 */
public record Line(Environment.Device device, Side side, String path, List<Point> points) {
    /** The way that goes without saying: a Java array. */
    private static final String USUAL_PATH = "heap";

    private static final String CPU = "cpu";

    /** Short, for the end of a line: {@code opencl:0:0 round trip}. */
    public String label() {
        String simulated = device.simulated() ? " (simulated)" : "";
        return switch (side) {
            case LOOP -> device.selector();
            case RESIDENT -> device.selector() + " resident" + (isUsualPath() ? "" : " " + path) + simulated;
            case ROUND_TRIP -> device.selector() + " round trip" + (isUsualPath() ? "" : " " + path) + simulated;
        };
    }

    /** Whether both are of one side of one device by one path. */
    boolean isSame(Line other) {
        return device.equals(other.device) && side == other.side && path.equals(other.path);
    }

    public boolean isLoop() {
        return side == Side.LOOP;
    }

    /** Whether the processor computes, in a loop or behind an interface to devices, and in earnest; as recorded of the device. */
    boolean isCpu() {
        return device.kind().equals(CPU) && !device.simulated();
    }

    /** Whether transfers are included. */
    public boolean isRoundTrip() {
        return side == Side.ROUND_TRIP;
    }

    /** Whether it stands beside the line of a device's resident data and departs from it in one thing: it never races. */
    public boolean isAside() {
        return side == Side.RESIDENT && !path.isEmpty();
    }

    /** Whether the time at that point is the device's cache's rather than its memory's. */
    public boolean isCached(Point point) {
        return new LastCache(device).answers(point.shape());
    }

    /** Whether nothing travels, or by the way that goes without saying. */
    public boolean isUsualPath() {
        return path.isEmpty() || path.equals(USUAL_PATH);
    }

    public boolean isMeasured() {
        return points.stream().anyMatch(Point::isMeasured);
    }

    /** The point of that size, where it is measured. */
    public Optional<Point> measuredAt(long size) {
        return points.stream()
                .filter(point -> point.size() == size && point.isMeasured())
                .findFirst();
    }

    /** Without a value where that size is not measured. */
    public CellEstimate timeAt(long size) {
        return measuredAt(size).map(Point::time).orElse(CellEstimate.of(List.of()));
    }
}
