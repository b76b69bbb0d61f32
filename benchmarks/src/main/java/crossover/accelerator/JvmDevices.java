package crossover.accelerator;

import crossover.accelerator.DeviceDescription.Api;
import crossover.accelerator.DeviceDescription.Kind;
import java.lang.module.ModuleFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The processor through the JVM's own means, which always come first: they are what a device is compared with. */
final class JvmDevices {
    private static final String VECTOR_MODULE = "jdk.incubator.vector";

    private JvmDevices() {}

    static List<DeviceDescription> devices() {
        List<DeviceDescription> devices = new ArrayList<>();
        devices.add(describe("cpu:loop", "a plain loop on one thread", 1));
        if (hasVectorApi()) {
            devices.add(describe("cpu:vector", "the Vector API on one thread", 1));
        }
        int processors = Runtime.getRuntime().availableProcessors();
        devices.add(describe("cpu:parallel", "a plain loop on every processor", processors));
        return devices;
    }

    static List<Availability.Unavailable> unavailable() {
        return hasVectorApi()
                ? List.of()
                : List.of(new Availability.Unavailable(
                        Api.JVM.label(),
                        "this Java has no Vector API (module " + VECTOR_MODULE + " not found)",
                        "use a JDK that has it, such as any build of OpenJDK 25"));
    }

    private static boolean hasVectorApi() {
        return ModuleFinder.ofSystem().find(VECTOR_MODULE).isPresent();
    }

    private static DeviceDescription describe(String selector, String name, int threads) {
        SortedMap<String, String> properties = new TreeMap<>();
        properties.put("threads", Integer.toString(threads));
        return new DeviceDescription(selector, selector, Kind.CPU, Api.JVM, name, 0, 0, false, properties);
    }
}
