package crossover.cli;

import crossover.report.page.Index;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "index",
        description = "Makes static pages over all runs below a folder: their history, and any two compared.")
final class IndexCommand implements Callable<Integer> {
    private static final int MOST_LINES = 10;

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
            Index.Written written = Index.write(directory, last);
            PrintWriter out = spec.commandLine().getOut();
            most(written.odd(), line -> spec.commandLine().getErr().println("Beware: " + line));
            most(written.told(), out::println);
            out.println("index: " + written.page());
            return CommandLineInterface.DONE;
        } catch (UncheckedIOException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static void most(List<String> lines, Consumer<String> print) {
        lines.stream().limit(MOST_LINES).forEach(print);
        if (lines.size() > MOST_LINES) {
            print.accept((lines.size() - MOST_LINES) + " more: the page names them");
        }
    }
}
