package crossover.run.host;

import crossover.accelerator.Survey;
import crossover.results.Environment;
import java.util.List;

/** Writes what of CUDA's devices a run keeps besides what CUDA tells, and what on them spoils measurements. */
final class CardScenario {
    private static final List<String> KEPT =
            List.of("NUMA node", "PCIe generation", "PCIe lanes", "driver version", "persistence");

    private CardScenario() {}

    public static void main(String[] arguments) {
        List<Environment.Device> devices =
                EnvironmentDevices.of(Survey.ofThisMachine("cuda"::equals).devices());
        for (Environment.Device device : devices) {
            KEPT.stream()
                    .filter(device.properties()::containsKey)
                    .forEach(name -> System.out.println(device.selector() + " " + name + ": "
                            + device.properties().get(name)));
        }
        CardHazards.of(devices, HostFiles.OF_THIS_MACHINE).forEach(System.out::println);
    }
}
