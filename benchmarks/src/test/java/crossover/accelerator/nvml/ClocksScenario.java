package crossover.accelerator.nvml;

import crossover.accelerator.DeviceDescription;
import crossover.accelerator.Survey;
import java.util.Map;
import java.util.Optional;

/** Writes each device's selector and what its sensors say. */
final class ClocksScenario {
    private ClocksScenario() {}

    public static void main(String[] arguments) {
        for (DeviceDescription device : Survey.ofThisMachine().devices()) {
            Optional<Map<String, String>> reading =
                    DeviceClocks.sample(device.stableSelector()).map(DeviceReading::toMap);
            System.out.println(
                    device.selector() + " " + reading.map(Map::toString).orElse("not recorded"));
        }
    }
}
