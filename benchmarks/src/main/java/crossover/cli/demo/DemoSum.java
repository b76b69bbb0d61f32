package crossover.cli.demo;

import crossover.workload.Demonstration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "sum", description = "Adds two vectors of 100 integers on any device.")
final class DemoSum implements Callable<Integer> {
    @Mixin
    private DemoDevices devices;

    @Mixin
    private DemoSeed seed;

    @Override
    public Integer call() {
        long drawn = seed.value();
        return devices.show(device -> Demonstration.vectors(device, drawn));
    }
}
