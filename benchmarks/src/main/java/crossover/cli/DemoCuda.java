package crossover.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "cuda", description = "The article's CUDA program: doubles a 5x5 matrix.")
final class DemoCuda implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new UsageException("cuda is not built yet");
    }
}
