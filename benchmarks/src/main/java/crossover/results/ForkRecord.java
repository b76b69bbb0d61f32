package crossover.results;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One fork of a cell as the run saw it.
 *
 * @param number from 1, within its cell; 0 for its pilot
 * @param started UTC, ISO 8601
 * @param seconds wall time of the whole fork, JVM start included
 * @param failure null where the fork delivered its sample
 * @param sensorsBefore the device's clocks, temperature, power and reasons to throttle just before the fork, each with its
 *     unit in its name; empty where they are not recorded
 * @param sensorsAfter the same just after it
 * @param host what else the machine did meanwhile; null in files of older versions
 * @param steadiness {@code steady}, {@code not steady}, or {@code unknown} where it has too few iterations to tell; null
 *     for a failed fork and in files of older versions
 * @param layouts where the operands of the fork lay, as it says itself: for each layout, each operand's bytes behind the start
 *     of a page of 4,096, in the order of their allocation. A loop on the processor has one when it is set up and one an
 *     iteration, a device one a fork. Empty where it has no operands, and in files of older versions
 * @param sensorsAtWork the device's sensors in the midst of the measured iterations, as the fork read them itself: the lowest
 *     clocks, all reasons for them, the highest temperature and power. Empty where they are not recorded, and in files of
 *     older versions
 * @param profiles files that profilers left, by their place in the run's folder; empty in files of older versions
 */
public record ForkRecord(
        int number,
        String started,
        double seconds,
        @Nullable String failure,
        Map<String, String> sensorsBefore,
        Map<String, String> sensorsAfter,
        @Nullable HostConditions host,
        @Nullable String steadiness,
        List<List<Integer>> layouts,
        Map<String, String> sensorsAtWork,
        List<String> profiles) {

    public ForkRecord {
        sensorsBefore = sorted(sensorsBefore);
        sensorsAfter = sorted(sensorsAfter);
        layouts = listed(layouts);
        sensorsAtWork = sorted(sensorsAtWork);
        profiles = profiles == null ? List.of() : List.copyOf(profiles);
    }

    /** One of a device without sensors, or of none. */
    public ForkRecord(
            int number,
            String started,
            double seconds,
            @Nullable String failure,
            Map<String, String> sensorsBefore,
            Map<String, String> sensorsAfter,
            @Nullable HostConditions host,
            @Nullable String steadiness,
            List<List<Integer>> layouts) {
        this(number, started, seconds, failure, sensorsBefore, sensorsAfter, host, steadiness, layouts, Map.of());
    }

    /** One that no profiler left a file of. */
    public ForkRecord(
            int number,
            String started,
            double seconds,
            @Nullable String failure,
            Map<String, String> sensorsBefore,
            Map<String, String> sensorsAfter,
            @Nullable HostConditions host,
            @Nullable String steadiness,
            List<List<Integer>> layouts,
            Map<String, String> sensorsAtWork) {
        this(
                number,
                started,
                seconds,
                failure,
                sensorsBefore,
                sensorsAfter,
                host,
                steadiness,
                layouts,
                sensorsAtWork,
                List.of());
    }

    private static List<List<Integer>> listed(@Nullable List<List<Integer>> layouts) {
        return layouts == null ? List.of() : layouts.stream().map(List::copyOf).toList();
    }

    private static Map<String, String> sorted(@Nullable Map<String, String> sensors) {
        return sensors == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(sensors));
    }
}
