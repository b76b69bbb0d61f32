package crossover.cli;

import crossover.workload.Demonstration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "cuda", description = "The article's CUDA program: doubles a 5x5 matrix.")
final class DemoCuda implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DemoDevice device;

    @Override
    public Integer call() {
        Demonstration.matrix(DemoDevice.first("cuda"), device.seed())
                .forEach(spec.commandLine().getOut()::println);
        return CommandLineInterface.DONE;
    }
}
