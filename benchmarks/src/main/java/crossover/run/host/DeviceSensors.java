package crossover.run.host;

import crossover.accelerator.DeviceDescription;
import crossover.accelerator.nvml.DeviceClocks;
import crossover.accelerator.nvml.DeviceReading;
import crossover.results.Devices;
import crossover.results.Environment;
import crossover.results.shape.CellShape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Clocks, temperature and power of the device that a cell computes on, where its driver gives them. */
public final class DeviceSensors {
    /** Of a fork's JVM: the device whose sensors it shall read, by its stable selector. */
    public static final String PROPERTY = "crossover.sensors";

    /** Beside what the sensors say, in MHz: what the multiprocessors run at unless something keeps them from it. */
    static final String DEFAULT_CLOCK = "default SM clock (MHz)";

    private static final Pattern MEGAHERTZ = Pattern.compile("(\\d+) MHz");

    private final Devices devices;

    public DeviceSensors(List<Environment.Device> devices) {
        this.devices = new Devices(devices);
    }

    /** What a fork is given as {@link #PROPERTY}; empty for a cell without a device. */
    public Optional<String> watched(CellShape shape) {
        return Optional.ofNullable(devices.of(shape)).map(Environment.Device::stableSelector);
    }

    /** What a fork told of the sensors, with the clock by default where the driver gives it. */
    public Map<String, String> atWork(CellShape shape, Map<String, String> told) {
        Map<String, String> sensors = new TreeMap<>(told);
        Environment.Device device = devices.of(shape);
        if (device != null && !told.isEmpty()) {
            Matcher clock = MEGAHERTZ.matcher(device.properties().getOrDefault(DeviceDescription.MAXIMUM_CLOCK, ""));
            if (clock.matches()) {
                sensors.put(DEFAULT_CLOCK, clock.group(1));
            }
        }
        return sensors;
    }

    /** The sensors at this moment; empty for a cell without a device and for a device without sensors. */
    public Map<String, String> read(CellShape shape) {
        Environment.Device device = devices.of(shape);
        return device == null
                ? Map.of()
                : DeviceClocks.sample(device.stableSelector())
                        .map(DeviceReading::toMap)
                        .orElse(Map.of());
    }
}
