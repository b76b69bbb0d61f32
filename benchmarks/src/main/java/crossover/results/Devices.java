package crossover.results;

import crossover.results.shape.CellShape;
import crossover.results.shape.OnDevice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The devices that cells name by their selectors: as recorded, or as far as a selector itself tells. */
public final class Devices {
    private final Map<String, Environment.Device> recorded = new HashMap<>();
    private final boolean unrecordedAreSimulated;

    public Devices(List<Environment.Device> devices) {
        this(devices, false);
    }

    private Devices(List<Environment.Device> devices, boolean unrecordedAreSimulated) {
        this.unrecordedAreSimulated = unrecordedAreSimulated;
        devices.forEach(device -> recorded.put(device.stableSelector(), device));
        devices.forEach(device -> recorded.put(device.selector(), device));
    }

    /** Of a run without its environment, of which some cell was simulated, every device but the loops is taken for simulated. */
    public static Devices of(Run run) {
        Environment environment = run.environment();
        return new Devices(
                environment == null ? List.of() : environment.devices(),
                run.record() != null && run.record().simulated());
    }

    public Environment.Device of(String selector) {
        return recorded.computeIfAbsent(selector, unknown -> LegacyShape.device(unknown, unrecordedAreSimulated));
    }

    /** The device that a cell computes on; null where it computes on none. */
    public Environment.@Nullable Device of(CellShape shape) {
        return shape instanceof OnDevice cell ? of(cell.device()) : null;
    }

    /** Whether the cell's times mean nothing, because its device is simulated. */
    public boolean simulate(CellShape shape) {
        return shape instanceof OnDevice cell && of(cell.device()).simulated();
    }
}
