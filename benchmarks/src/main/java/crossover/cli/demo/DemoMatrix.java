package crossover.cli.demo;

import crossover.workload.Demonstration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "matrix", description = "Doubles a 5x5 matrix on any device.")
final class DemoMatrix implements Callable<Integer> {
    @Mixin
    private DemoDevices devices;

    @Mixin
    private DemoSeed seed;

    @Override
    public Integer call() {
        long drawn = seed.value();
        return devices.show(device -> Demonstration.matrix(device, drawn));
    }
}
