package crossover.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "opencl", description = "The article's OpenCL program: adds two vectors of 100 integers.")
final class DemoOpencl implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new UsageException("opencl is not built yet");
    }
}
