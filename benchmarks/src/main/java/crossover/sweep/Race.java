package crossover.sweep;

import crossover.statistics.CellEstimate;
import crossover.statistics.SizePoint;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One device's line against the loops at each of its sizes.
 *
 * @param loops all of them, in the order of the pairings' times
 */
public record Race(Line device, List<Line> loops, List<Pairing> pairings) {
    /**
     * One size.
     *
     * @param times of every loop; without a value where one was not measured
     * @param loop the best one's point; null where none was measured
     */
    public record Pairing(
            Point device,
            List<CellEstimate> times,
            @Nullable Point loop) {
        public long size() {
            return device.size();
        }

        public boolean isComplete() {
            return device.isMeasured() && loop != null;
        }

        /** The best loop's selector; empty where none was measured. */
        public String bestLoop() {
            return loop == null ? "" : loop.shape().device();
        }

        /** Why there is nothing to compare; empty where there is. */
        public String absence() {
            return !device.isMeasured()
                    ? device.absence()
                    : loop == null ? "no CPU loop was measured at this size" : "";
        }

        /** Only of what is complete. */
        public SizePoint sizePoint() {
            return new SizePoint(size(), device.shape().work(), times, device.time());
        }
    }

    /** A race for each device's line; simulated devices do not race, their times mean nothing. */
    public static List<Race> of(Sweep sweep) {
        return sweep.lines().stream()
                .filter(line -> !line.isLoop() && !line.device().simulated())
                .map(line -> new Race(line, sweep.loops(), pairings(line, sweep.loops())))
                .toList();
    }

    private static List<Pairing> pairings(Line device, List<Line> loops) {
        return device.points().stream()
                .map(point -> new Pairing(
                        point,
                        times(loops, point.size()),
                        best(loops, point.size()).orElse(null)))
                .toList();
    }

    private static List<CellEstimate> times(List<Line> loops, long size) {
        return loops.stream()
                .map(loop -> loop.measuredAt(size).map(Point::time).orElse(CellEstimate.of(List.of())))
                .toList();
    }

    private static Optional<Point> best(List<Line> loops, long size) {
        return loops.stream()
                .flatMap(loop -> loop.measuredAt(size).stream())
                .min(Comparator.comparingDouble(point -> point.time().logMean()));
    }

    public List<Pairing> complete() {
        return pairings.stream().filter(Pairing::isComplete).toList();
    }

    public List<SizePoint> sizePoints() {
        return complete().stream().map(Pairing::sizePoint).toList();
    }
}
