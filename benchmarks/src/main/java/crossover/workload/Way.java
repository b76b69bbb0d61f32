package crossover.workload;

import crossover.accelerator.DataPath;
import crossover.results.shape.SweepShape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a device gets its operands and computes: they travel by a path, or they are there already. Beside the usual rows of the
 * latter stand others, each of which departs from them in one thing.
 *
 * @param path null where operands stay on the device
 * @param aside in what it departs from the usual; empty where it does not
 */
public record Way(@Nullable DataPath path, String aside) {
    /** Operands are there already. */
    public static final Way RESIDENT = new Way(null, "");

    /** The same by the kernel that takes one element a thread. */
    public static final Way SIMPLE = new Way(null, SweepShape.SIMPLE);

    /** The same after as much else was written as the device's last cache holds. */
    public static final Way COLD = new Way(null, SweepShape.COLD);

    private static final String ROUND_TRIP = "roundTrip";
    private static final Map<String, Way> ASIDE = Map.of("computeSimple", SIMPLE, "computeCold", COLD);

    /** Operands start and end in Java memory. */
    public static Way by(DataPath path) {
        return new Way(path, "");
    }

    /** Of a benchmark's method. */
    static Way of(String method, Map<String, String> parameters) {
        return method.equals(ROUND_TRIP)
                ? by(DataPath.of(DeviceRules.path(parameters)))
                : ASIDE.getOrDefault(method, RESIDENT);
    }

    /** Whether operands are where they are computed with. */
    boolean isResident() {
        return path == null;
    }

    boolean isAside() {
        return !aside.isEmpty();
    }

    /** As a cell's shape has it. */
    String label() {
        return path == null ? aside : path.label();
    }
}
