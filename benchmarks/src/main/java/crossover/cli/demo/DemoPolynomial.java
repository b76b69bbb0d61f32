package crossover.cli.demo;

import crossover.workload.PolynomialDemonstration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "polynomial", description = "The exponential function's polynomial at nine points, on any device.")
final class DemoPolynomial implements Callable<Integer> {
    @Mixin
    private DemoDevices devices;

    @Override
    public Integer call() {
        return devices.show(PolynomialDemonstration::run);
    }
}
