package crossover.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "devices", description = "Lists every device with its selector, and what is missing with the remedy.")
final class DevicesCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new UsageException("devices is not built yet");
    }
}
