package crossover.cli;

import crossover.report.page.Index;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "index",
        description = "Makes static pages over all runs below a folder: their history, and any two compared.")
final class IndexCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder that holds the runs' folders.")
    private Path directory;

    @Option(
            names = "--last",
            paramLabel = "N",
            defaultValue = "" + Index.USUAL,
            description = "Reads the newest N runs. Default: ${DEFAULT-VALUE}.")
    private int last;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (last < 1) {
            throw new UsageException("--last " + last + ": give the number of runs to read, one or more");
        }
        try {
            spec.commandLine().getOut().println("index: " + Index.write(directory, last));
            return CommandLineInterface.DONE;
        } catch (UncheckedIOException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
