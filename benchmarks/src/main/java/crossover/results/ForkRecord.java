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
 * @param operandOffsets by how much the fork moved its operands, as it says itself, in bytes, in the order of their
 *     allocation: off the heap behind the start of a page, rounded down to what the device can address; on the heap by so much
 *     the array is longer, which moves the next. Empty where it has none or moved none. Files of older versions have what was
 *     drawn for the fork, also where nothing was moved
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
        List<Integer> operandOffsets) {

    public ForkRecord {
        sensorsBefore = sorted(sensorsBefore);
        sensorsAfter = sorted(sensorsAfter);
        operandOffsets = listed(operandOffsets);
    }

    private static List<Integer> listed(@Nullable List<Integer> offsets) {
        return offsets == null ? List.of() : List.copyOf(offsets);
    }

    private static Map<String, String> sorted(@Nullable Map<String, String> sensors) {
        return sensors == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(sensors));
    }
}
