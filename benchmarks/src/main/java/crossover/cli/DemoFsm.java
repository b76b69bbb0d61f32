package crossover.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "fsm", description = "The article's state machine: prints the states that it passes through.")
final class DemoFsm implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new UsageException("fsm is not built yet");
    }
}
