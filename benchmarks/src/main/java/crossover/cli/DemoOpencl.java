package crossover.cli;

import crossover.workload.Demonstration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "opencl", description = "The article's OpenCL program: adds two vectors of 100 integers.")
final class DemoOpencl implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DemoDevice device;

    @Override
    public Integer call() {
        Demonstration.vectors(DemoDevice.first("opencl"), device.seed())
                .forEach(spec.commandLine().getOut()::println);
        return CommandLineInterface.DONE;
    }
}
