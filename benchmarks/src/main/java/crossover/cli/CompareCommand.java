package crossover.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "compare", description = "Compares runs: a ratio of times with its interval and a verdict a row.")
final class CompareCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new UsageException("compare is not built yet");
    }
}
