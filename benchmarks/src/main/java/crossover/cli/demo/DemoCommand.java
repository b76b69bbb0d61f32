package crossover.cli.demo;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description =
                "Runs one program once, at a size that can be read: matrix, sum and polynomial on any device, the state"
                        + " machine on any executor; cuda and opencl are the article's programs.",
        subcommands = {
            DemoMatrix.class,
            DemoSum.class,
            DemoPolynomial.class,
            DemoFsm.class,
            DemoCuda.class,
            DemoOpencl.class
        })
public final class DemoCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "demo needs the name of a program: "
                        + String.join(", ", spec.subcommands().keySet()));
    }
}
