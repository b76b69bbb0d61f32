package crossover.cli.demo;

import crossover.workload.Demonstration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "cuda", description = "The article's CUDA program: doubles a 5x5 matrix.")
final class DemoCuda implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DemoSeed seed;

    @Override
    public void run() {
        Demonstration.matrix(DemoDevices.first("cuda", spec.parent().qualifiedName() + " matrix"), seed.value())
                .forEach(spec.commandLine().getOut()::println);
    }
}
