package crossover.run.host;

import crossover.accelerator.Availability.Unavailable;
import crossover.accelerator.DeviceDescription;
import crossover.results.Environment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Devices as the files of a run describe them. */
public final class EnvironmentDevices {
    private EnvironmentDevices() {}

    public static List<Environment.Device> of(List<DeviceDescription> devices) {
        return devices.stream().map(EnvironmentDevices::of).toList();
    }

    public static List<Environment.Unavailable> missing(List<Unavailable> unavailable) {
        return unavailable.stream()
                .map(absent -> new Environment.Unavailable(
                        absent.api().label(), absent.api().title(), absent.reason(), absent.remedy()))
                .toList();
    }

    private static Environment.Device of(DeviceDescription device) {
        return new Environment.Device(
                device.selector(),
                device.stableSelector(),
                device.kind().label(),
                device.api().label(),
                device.api().title(),
                device.name(),
                known(device.memoryBytes()),
                device.simulated(),
                CardProperties.of(device, HostFiles.OF_THIS_MACHINE),
                known(device.memory().cacheBytes()),
                known(device.memory().peakBytesASecond()));
    }

    private static @Nullable Long known(long number) {
        return number > 0 ? number : null;
    }
}
