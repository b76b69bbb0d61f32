package crossover.accelerator;

import crossover.accelerator.DeviceDescription.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The processor through the JVM's own means, which always come first: they are what a device is compared with. */
final class JvmDevices {
    private static final String VECTOR = "vector";

    private JvmDevices() {}

    static List<DeviceDescription> devices() {
        List<DeviceDescription> devices = new ArrayList<>();
        devices.add(describe("loop", "a plain loop on one thread", 1));
        if (VectorModule.isInstalled()) {
            devices.add(describe(VECTOR, "the Vector API on one thread", 1));
        }
        int processors = Runtime.getRuntime().availableProcessors();
        devices.add(describe("parallel", "a plain loop on every processor", processors));
        return devices;
    }

    static List<Availability.Unavailable> unavailable() {
        return VectorModule.isInstalled()
                ? List.of()
                : List.of(new Availability.Unavailable(
                        Api.JVM,
                        Selector.loop(VECTOR).toString(),
                        "this Java has no Vector API (module " + VectorModule.NAME + " not found)",
                        "use a JDK that has it, such as any build of OpenJDK 25"));
    }

    private static DeviceDescription describe(String loop, String name, int threads) {
        String selector = Selector.loop(loop).toString();
        SortedMap<String, String> properties = new TreeMap<>();
        properties.put("threads", Integer.toString(threads));
        return new DeviceDescription(selector, selector, Kind.CPU, Api.JVM, name, 0, 0, false, properties);
    }
}
