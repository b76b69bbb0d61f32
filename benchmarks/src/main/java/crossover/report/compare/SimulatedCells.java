package crossover.report.compare;

import crossover.results.CellKey;
import crossover.results.Environment;
import crossover.results.Run;
import java.util.HashMap;
import java.util.Map;

/** Which cells of a run were measured on a simulated device: their figures are no performance figures. */
public final class SimulatedCells {
    private final Map<String, Boolean> devices = new HashMap<>();
    private final boolean unnamedCudaIsSimulated;

    public SimulatedCells(Run run) {
        Environment environment = run.environment();
        if (environment != null) {
            for (Environment.Device device : environment.devices()) {
                devices.put(device.selector(), device.simulated());
                devices.put(device.stableSelector(), device.simulated());
            }
        }
        unnamedCudaIsSimulated = run.record() != null && run.record().simulated();
    }

    public boolean contains(CellKey cell) {
        String selector = cell.params().getOrDefault("device", "");
        return devices.getOrDefault(selector, unnamedCudaIsSimulated && selector.startsWith("cuda"));
    }
}
