package crossover.cli;

import crossover.workload.PolynomialDemonstration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "polynomial", description = "The polynomial: the exponential function's, at nine points.")
final class DemoPolynomial implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--device",
            paramLabel = "SEL",
            description =
                    "What evaluates it, such as cpu:loop or opencl:0:0; by default the first device beside the processor's"
                            + " own loops, or one of those where there is none.")
    private @Nullable String selector;

    @Override
    public Integer call() {
        PolynomialDemonstration.run(selector == null ? DemoDevice.any() : DemoDevice.selected(selector))
                .forEach(spec.commandLine().getOut()::println);
        return CommandLineInterface.DONE;
    }
}
