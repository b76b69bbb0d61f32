package crossover.report.chart;

import crossover.report.chart.drawing.Theme;
import crossover.results.Environment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One colour a device, the same in every chart of a report: loops and the first device of an interface known here have
 * theirs, further devices take those that are left.
 */
public final class Palette {
    /** In the order in which the machine lists its loops. */
    private static final List<Integer> LOOPS = List.of(1, 0, 2);

    private static final Map<String, Integer> FIRST_OF_API = Map.of("opencl", 3, "cuda", 4);

    private final Map<String, Integer> bySelector = new HashMap<>();

    /** @param devices the machine's in its order, then those that are not recorded */
    public Palette(Collection<Environment.Device> devices) {
        List<Integer> loops = new ArrayList<>(LOOPS);
        List<Integer> free = new ArrayList<>(List.of(5, 6, 4, 3));
        for (Environment.Device device : devices) {
            Integer preferred = FIRST_OF_API.get(device.api());
            if (device.isLoop() && !loops.isEmpty()) {
                bySelector.putIfAbsent(device.selector(), loops.removeFirst());
            } else if (preferred != null && free.remove(preferred)) {
                bySelector.putIfAbsent(device.selector(), preferred);
            }
        }
        for (Environment.Device device : devices) {
            if (!bySelector.containsKey(device.selector())) {
                bySelector.put(device.selector(), free.isEmpty() ? Theme.SERIES - 1 : free.removeFirst());
            }
        }
    }

    int of(Environment.Device device) {
        return bySelector.getOrDefault(device.selector(), Theme.SERIES - 1);
    }
}
