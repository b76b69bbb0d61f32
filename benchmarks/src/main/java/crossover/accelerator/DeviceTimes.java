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
    private static final int FEWEST_FLOORS = 5;

    public DeviceTimes {
        nanos = Map.copyOf(nanos);
        floors = Map.copyOf(floors);
    }

    /** Whether a time stands clear of its floor; where it does not, {@code nanos + floor} is the most that it can be. */
    public static boolean isFigure(double nanos, double floor) {
        return nanos + floor >= FEWEST_FLOORS * floor;
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
            nanos.merge(phase, Math.max(0, measured - floor), Double::sum);
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
