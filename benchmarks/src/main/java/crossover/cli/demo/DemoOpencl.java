package crossover.cli.demo;

import crossover.workload.Demonstration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "opencl", description = "The article's OpenCL program: adds two vectors of 100 integers.")
final class DemoOpencl implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DemoSeed seed;

    @Override
    public void run() {
        Demonstration.vectors(DemoDevices.first("opencl", spec.parent().qualifiedName() + " sum"), seed.value())
                .forEach(spec.commandLine().getOut()::println);
    }
}
