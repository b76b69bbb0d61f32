package crossover.cli;

import crossover.run.Verification;
import crossover.run.fork.OurJvm;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "verify", description = "Checks every workload on every device, without timing.")
final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--devices", split = ",", paramLabel = "SEL", description = "Only these devices.")
    private List<String> devices = new ArrayList<>();

    @Override
    public Integer call() {
        if (!OurJvm.isThis()) {
            return OurJvm.run(arguments());
        }
        PrintWriter out = spec.commandLine().getOut();
        boolean passed = Verification.run(devices, line -> {
            out.println(line);
            out.flush();
        });
        return passed ? CommandLineInterface.DONE : CommandLineInterface.FAILED;
    }

    private List<String> arguments() {
        return devices.isEmpty() ? List.of("verify") : List.of("verify", "--devices", String.join(",", devices));
    }
}
