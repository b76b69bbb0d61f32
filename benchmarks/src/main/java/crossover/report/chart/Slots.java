package crossover.report.chart;

import crossover.report.model.Contender;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One colour slot a device, the same in every chart of a report: the JVM's own variants and the first device of each
 * API always have theirs, further devices take those that are left.
 */
final class Slots {
    private static final Map<String, Integer> FIXED = Map.of("cpu:vector", 0, "cpu:loop", 1, "cpu:parallel", 2);
    private static final Map<String, Integer> FIRST_OF_API = Map.of("opencl", 3, "cuda", 4);

    private final Map<String, Integer> bySelector = new HashMap<>(FIXED);

    Slots(List<Contender> contenders) {
        List<Integer> free = new ArrayList<>(List.of(5, 6, 4, 3));
        for (Contender contender : contenders) {
            Integer preferred = FIRST_OF_API.get(contender.api());
            if (preferred != null && !bySelector.containsValue(preferred)) {
                bySelector.putIfAbsent(contender.selector(), preferred);
                free.remove(preferred);
            }
        }
        for (Contender contender : contenders) {
            if (!bySelector.containsKey(contender.selector())) {
                bySelector.put(contender.selector(), free.isEmpty() ? Theme.SLOTS - 1 : free.removeFirst());
            }
        }
    }

    int of(Contender contender) {
        return bySelector.getOrDefault(contender.selector(), Theme.SLOTS - 1);
    }
}
