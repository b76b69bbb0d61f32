package crossover.accelerator;

import java.util.EnumMap;
import java.util.Map;

/**
 * What each part of some work took. A part that did not occur is absent.
 *
 * @param nanos nanoseconds by part, over all commands of it, without the floor
 * @param floors what the same measurement says of as many commands that do nothing, in nanoseconds by part; 0 where that is
 *     not known to be more
 * @param byDevice whether the device's own clock gave them; otherwise they are wall-clock times of each command with its
 *     synchronisation, because the device gives no times or gave some that are out of order
 */
public record DeviceTimes(Map<Phase, Double> nanos, Map<Phase, Double> floors, boolean byDevice) {
    /** A time is above 0, also one that does not stand clear of its floor. */
    private static final double LEAST = 1;

    public DeviceTimes {
        nanos = Map.copyOf(nanos);
        floors = Map.copyOf(floors);
    }

    /** Those of one of so many equal operations, which were measured together. */
    public DeviceTimes ofOneIn(int operations) {
        return new DeviceTimes(shared(nanos, operations), shared(floors, operations), byDevice);
    }

    private static Map<Phase, Double> shared(Map<Phase, Double> all, int operations) {
        Map<Phase, Double> each = new EnumMap<>(Phase.class);
        all.forEach((phase, time) -> each.put(phase, time / operations));
        return each;
    }

    /** Adds up commands. */
    public static final class Sum {
        private final Map<Phase, Double> nanos = new EnumMap<>(Phase.class);
        private final Map<Phase, Double> floors = new EnumMap<>(Phase.class);

        public void add(Phase phase, double commandNanos) {
            add(phase, commandNanos, 0);
        }

        /** @param measured with the floor */
        public void add(Phase phase, double measured, double floor) {
            nanos.merge(phase, Math.max(LEAST, measured - floor), Double::sum);
            floors.merge(phase, floor, Double::sum);
        }

        public DeviceTimes byDevice() {
            return new DeviceTimes(nanos, floors, true);
        }

        public DeviceTimes byWallClock() {
            return new DeviceTimes(nanos, floors, false);
        }
    }
}
