package crossover.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description =
                "Runs one program once, at a size that can be read: the three that this project grew out of, and the polynomial.",
        subcommands = {DemoFsm.class, DemoCuda.class, DemoOpencl.class, DemoPolynomial.class})
final class DemoCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                new CommandLine(spec), "demo needs the name of a program: fsm, cuda, opencl or polynomial");
    }
}
