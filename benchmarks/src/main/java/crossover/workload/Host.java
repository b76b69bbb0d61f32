package crossover.workload;

import crossover.accelerator.DeviceDescription;
import java.util.List;
import java.util.Optional;

/**
 * What a plan is held against.
 *
 * @param memoryBytes the machine's memory, or what a container or the user's options leave of it
 * @param devices those of the run
 */
public record Host(long memoryBytes, List<DeviceDescription> devices) {
    /** @param selector by number, as a cell names it */
    Optional<DeviceDescription> device(String selector) {
        return devices.stream()
                .filter(device -> device.selector().equals(selector))
                .findFirst();
    }
}
