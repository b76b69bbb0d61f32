package crossover.report.model;

import crossover.results.Environment;
import crossover.results.Run;
import java.util.LinkedHashMap;
import java.util.Map;

/** The devices of a run by selector: from its environment, or from what a selector itself says. */
final class Contenders {
    private final Map<String, Contender> bySelector = new LinkedHashMap<>();
    private final boolean simulatedCuda;

    Contenders(Run run) {
        this.simulatedCuda = run.record() != null && run.record().simulated();
        if (run.environment() != null) {
            for (Environment.Device device : run.environment().devices()) {
                boolean simulated =
                        device.simulated() || (simulatedCuda && device.api().equals("cuda"));
                bySelector.put(
                        device.selector(),
                        new Contender(device.selector(), device.name(), device.kind(), device.api(), simulated));
            }
        }
    }

    Contender of(String selector) {
        return bySelector.computeIfAbsent(selector, this::unrecorded);
    }

    private Contender unrecorded(String selector) {
        String prefix = selector.contains(":") ? selector.substring(0, selector.indexOf(':')) : selector;
        return switch (prefix) {
            case "cpu" -> new Contender(selector, selector, "cpu", "jvm", false);
            case "cuda" -> new Contender(selector, selector, "gpu", "cuda", simulatedCuda);
            default -> new Contender(selector, selector, "unknown", prefix, false);
        };
    }
}
