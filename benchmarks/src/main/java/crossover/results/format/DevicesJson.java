package crossover.results.format;

import crossover.results.Environment;
import crossover.results.Json;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The list of devices as {@code devices --json} prints it. */
public final class DevicesJson {
    private DevicesJson() {}

    private record Listing(List<Entry> devices, List<Environment.Unavailable> unavailable) {}

    /** {@code available} is always true here: what is missing is missing as an interface, and listed apart. */
    private record Entry(
            String selector,
            String kind,
            String api,
            String apiTitle,
            String name,
            boolean available,
            String stableSelector,
            @Nullable Long memoryBytes,
            boolean simulated,
            @Nullable Long cacheBytes,
            @Nullable Long peakBytesASecond,
            SortedMap<String, String> properties) {}

    public static String write(List<Environment.Device> devices, List<Environment.Unavailable> unavailable) {
        List<Entry> entries = devices.stream()
                .map(device -> new Entry(
                        device.selector(),
                        device.kind(),
                        device.api(),
                        device.apiTitle(),
                        device.name(),
                        true,
                        device.stableSelector(),
                        device.memoryBytes(),
                        device.simulated(),
                        device.cacheBytes(),
                        device.peakBytesASecond(),
                        device.properties()))
                .toList();
        return Json.write(new Listing(entries, unavailable));
    }
}
