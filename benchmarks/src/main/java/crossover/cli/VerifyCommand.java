package crossover.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "verify", description = "Checks every workload on every device, without timing.")
final class VerifyCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new UsageException("verify is not built yet");
    }
}
