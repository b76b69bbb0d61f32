package crossover.accelerator;

import java.util.EnumMap;
import java.util.Map;

/**
 * What each part of some work took. A part that did not occur is absent.
 *
 * @param nanos nanoseconds by part, over all commands of it
 * @param byDevice whether the device's own clock gave them; otherwise they are wall-clock times of each command with its
 *     synchronisation, because the device gives no times or gave some that are out of order
 */
public record DeviceTimes(Map<Phase, Double> nanos, boolean byDevice) {

    public DeviceTimes {
        nanos = Map.copyOf(nanos);
    }

    /** Adds up commands. */
    public static final class Sum {
        private final Map<Phase, Double> nanos = new EnumMap<>(Phase.class);

        public void add(Phase phase, double commandNanos) {
            nanos.merge(phase, commandNanos, Double::sum);
        }

        public DeviceTimes byDevice() {
            return new DeviceTimes(nanos, true);
        }

        public DeviceTimes byWallClock() {
            return new DeviceTimes(nanos, false);
        }
    }
}
