package crossover.report.model;

import crossover.statistics.SizePoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One device's line against the best CPU loop at each size. */
record Race(Series device, List<Lap> laps) {

    /**
     * One size.
     *
     * @param loop the selector of the best CPU loop at this size; empty where none was measured
     * @param absence why there is nothing to compare; null where there is
     */
    record Lap(
            double elements,
            String loop,
            @Nullable Timing loopTiming,
            @Nullable Timing deviceTiming,
            @Nullable String absence) {

        boolean isComplete() {
            return loopTiming != null && deviceTiming != null;
        }

        SizePoint sizePoint() {
            if (loopTiming == null || deviceTiming == null) {
                throw new IllegalStateException("no figure on a side at " + elements);
            }
            return new SizePoint(Math.round(elements), loopTiming.estimate(), deviceTiming.estimate());
        }
    }

    /** A race for each device's line that was planned; simulated devices do not race, their times mean nothing. */
    static List<Race> of(Sweep sweep) {
        List<Series> loops = sweep.series().stream()
                .filter(line -> line.contender().isLoop() && !line.isRoundTrip())
                .toList();
        return sweep.series().stream()
                .filter(line -> !line.contender().isLoop() && !line.contender().simulated())
                .map(line -> new Race(line, laps(line, loops)))
                .toList();
    }

    List<Lap> complete() {
        return laps.stream().filter(Lap::isComplete).toList();
    }

    private static List<Lap> laps(Series device, List<Series> loops) {
        List<Lap> laps = new ArrayList<>();
        for (Point point : device.points()) {
            Optional<Series> best = loops.stream()
                    .filter(loop -> timing(loop, point.elements()) != null)
                    .min(Comparator.comparingDouble(loop -> centre(loop, point.elements())));
            String absence = point.timing() == null
                    ? point.absence()
                    : best.isEmpty() ? "no CPU loop was measured at this size" : null;
            laps.add(new Lap(
                    point.elements(),
                    best.map(loop -> loop.contender().selector()).orElse(""),
                    best.map(loop -> timing(loop, point.elements())).orElse(null),
                    point.timing(),
                    absence));
        }
        return laps;
    }

    private static double centre(Series loop, double elements) {
        Timing timing = timing(loop, elements);
        return timing == null ? Double.POSITIVE_INFINITY : timing.centre();
    }

    private static @Nullable Timing timing(Series loop, double elements) {
        return loop.points().stream()
                .filter(point -> point.elements() == elements)
                .findFirst()
                .map(Point::timing)
                .orElse(null);
    }
}
