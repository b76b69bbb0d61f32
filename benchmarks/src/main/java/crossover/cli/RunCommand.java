package crossover.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "run", description = "Measures.")
final class RunCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new UsageException("run is not built yet");
    }
}
