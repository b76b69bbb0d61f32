package crossover.cli;

import crossover.report.page.Index;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "index", description = "Makes one static page over all runs below a folder.")
final class IndexCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder that holds the runs' folders.")
    private Path directory;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            spec.commandLine().getOut().println("index: " + Index.write(directory));
            return CommandLineInterface.DONE;
        } catch (UncheckedIOException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
