package crossover.run.host;

import crossover.accelerator.nvml.DeviceClocks;
import crossover.accelerator.nvml.DeviceReading;
import crossover.results.Devices;
import crossover.results.Environment;
import crossover.results.shape.CellShape;
import java.util.List;
import java.util.Map;

/** Clocks, temperature and power of the device that a cell computes on, where its driver gives them. */
public final class DeviceSensors {
    private final Devices devices;

    public DeviceSensors(List<Environment.Device> devices) {
        this.devices = new Devices(devices);
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
