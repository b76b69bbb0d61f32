package crossover.run.host;

import crossover.accelerator.DeviceDescription;
import crossover.accelerator.nvml.CardState;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is kept of a device: what its interface tells, and of its card what the driver and the system tell besides. */
final class CardProperties {
    private CardProperties() {}

    static SortedMap<String, String> of(DeviceDescription device, HostFiles files) {
        SortedMap<String, String> properties = new TreeMap<>(device.properties());
        CardState.of(device.stableSelector()).ifPresent(state -> properties.putAll(state.lasting()));
        CardPlace.of(device.card(), files)
                .ifPresent(place -> properties.put("NUMA node", Integer.toString(place.node())));
        return properties;
    }
}
