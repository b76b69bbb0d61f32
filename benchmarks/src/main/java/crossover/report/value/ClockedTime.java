package crossover.report.value;

import crossover.results.Metric;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A secondary result that is a time, held against what its clock says of nothing, where that is known: whoever shows or compares one
 * takes it from here, so that a clock's floor is nowhere taken for what a device did.
 *
 * @param timing the time; where it is too short for its clock, the most that it can be, without an interval
 */
public record ClockedTime(Timing timing, boolean atMost) {
    /** Null where there is no such time. */
    public static @Nullable ClockedTime of(Map<String, Metric> secondary, String name) {
        return of(secondary.get(name), secondary.get(name + Metric.FLOOR));
    }

    /** Null where there is none. */
    public static @Nullable ClockedTime of(@Nullable Metric time, @Nullable Metric floor) {
        Timing timing = time == null ? null : Timing.of(time);
        Timing least = floor == null ? null : Timing.of(floor);
        if (time == null || timing == null) {
            return null;
        }
        if (floor == null || least == null || Metric.isClear(timing.centre(), least.centre())) {
            return new ClockedTime(timing, false);
        }
        double most = most(time, floor);
        Metric bound = new Metric(time.unit(), most, Double.NaN, List.of(List.of(most)));
        return new ClockedTime(Objects.requireNonNull(Timing.of(bound)), true);
    }

    /** Of a time that is too short for its clock, in its own unit. */
    private static double most(Metric time, Metric floor) {
        return time.score() + floor.score();
    }

    /** Whether the secondary result of that name may be compared: it is no clock's floor, and stands clear of its own. */
    public static boolean isFigure(Map<String, Metric> secondary, String name) {
        ClockedTime time = of(secondary, name);
        return !name.endsWith(Metric.FLOOR) && (time == null || !time.atMost);
    }

    /** The most that the time of that name can be, in its own unit; null where it is a figure. */
    public static @Nullable Double most(Map<String, Metric> secondary, String name) {
        Metric time = secondary.get(name);
        Metric floor = secondary.get(name + Metric.FLOOR);
        ClockedTime told = of(time, floor);
        return time == null || floor == null || told == null || !told.atMost ? null : (Double) most(time, floor);
    }

    /** {@code 12.3 µs [12.1 µs, 12.5 µs]}, {@code ≤ 1.2 µs}. */
    public String text() {
        return atMost ? "≤ " + Quantity.time(timing.centre()) : timing.text();
    }
}
