package crossover.accelerator;

import crossover.accelerator.DeviceDescription.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The processor through the JVM's own means, which always come first: they are what a device is compared with. */
final class JvmDevices {
    private JvmDevices() {}

    static List<DeviceDescription> devices() {
        return Arrays.stream(CpuLoop.values())
                .filter(loop -> !loop.isVector() || VectorModule.isInstalled())
                .map(JvmDevices::describe)
                .toList();
    }

    static List<Availability.Unavailable> unavailable() {
        return Arrays.stream(CpuLoop.values())
                .filter(loop -> loop.isVector() && !VectorModule.isInstalled())
                .map(loop -> new Availability.Unavailable(
                        Api.JVM,
                        loop.selector().toString(),
                        "this Java has no Vector API (module " + VectorModule.NAME + " not found)",
                        "use a JDK that has it, such as any build of OpenJDK 25"))
                .toList();
    }

    private static DeviceDescription describe(CpuLoop loop) {
        String selector = loop.selector().toString();
        SortedMap<String, String> properties = new TreeMap<>();
        properties.put("threads", Integer.toString(loop.usableThreads()));
        return new DeviceDescription(selector, selector, Kind.CPU, Api.JVM, loop.title(), 0, 0, false, properties);
    }
}
