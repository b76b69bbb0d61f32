package crossover.run;

import crossover.accelerator.nvml.DeviceClocks;
import crossover.accelerator.nvml.DeviceReading;
import crossover.results.Devices;
import crossover.results.Environment;
import java.util.List;
import java.util.Map;

/** Clocks, temperature and power of the device that a cell computes on, where its driver gives them. */
final class DeviceSensors {
    private final Devices devices;

    DeviceSensors(List<Environment.Device> devices) {
        this.devices = new Devices(devices);
    }

    /** The sensors at this moment; empty for a cell without a device and for a device without sensors. */
    Map<String, String> read(Cell cell) {
        Environment.Device device = devices.of(cell.shape());
        return device == null
                ? Map.of()
                : DeviceClocks.sample(device.stableSelector())
                        .map(DeviceReading::toMap)
                        .orElse(Map.of());
    }
}
