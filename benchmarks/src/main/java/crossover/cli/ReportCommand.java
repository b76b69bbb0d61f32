package crossover.cli;

import crossover.report.page.EmbeddedRuns;
import crossover.report.page.Evidence;
import crossover.report.page.Report;
import crossover.results.ArmsFolder;
import crossover.results.InUseException;
import crossover.results.Journal;
import crossover.results.Run;
import crossover.results.RunFolder;
import crossover.results.RunReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "report", description = "Makes pages, charts and tables from the files of runs.")
final class ReportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", description = "A run's folder, or any JMH JSON file.", arity = "0..*")
    private List<Path> runs = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where the report goes; for a single run's folder, into it.")
    private @Nullable Path output;

    @Option(names = "--from", paramLabel = "PAGE", description = "Takes the runs from a report.html instead.")
    private @Nullable Path page;

    @Option(names = "--templates", paramLabel = "DIR", description = "Takes templates from there first.")
    private @Nullable Path templates;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (templates != null && !Files.isDirectory(templates)) {
            throw new UsageException("--templates " + templates + " is no folder: give one with templates in it");
        }
        if (page == null && runs.isEmpty()) {
            throw new UsageException("report needs a run: give a run's folder or a JMH JSON file");
        }
        Path directory = directory();
        RunFolder own = new RunFolder(directory);
        try {
            if (!Files.isDirectory(own.journal())) {
                return write(directory);
            }
            try (Journal held = new Journal(own)) {
                return write(directory);
            }
        } catch (InUseException e) {
            throw new UsageException(
                    directory + " is being written by another process: wait for its end, or give a folder with -o");
        } catch (UncheckedIOException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private int write(Path directory) {
        Path written = Report.USUAL.withTemplates(templates).into(directory, read());
        ArmsFolder.expanded(runs).stream()
                .filter(Files::isDirectory)
                .flatMap(run -> Evidence.changes(run).stream())
                .forEach(change -> spec.commandLine().getErr().println("Beware: " + change));
        spec.commandLine().getOut().println("report: " + written);
        return CommandLineInterface.DONE;
    }

    private List<Run> read() {
        if (page != null) {
            if (!runs.isEmpty()) {
                throw new UsageException("--from takes the place of runs: give one or the other");
            }
            return EmbeddedRuns.read(page);
        }
        List<Run> read = new ArrayList<>();
        ArmsFolder.expanded(runs).forEach(path -> read.add(RunReader.read(path)));
        return read;
    }

    /** The folder of a single run; beside a bare file, a folder named after it. */
    private Path directory() {
        if (output != null) {
            return output;
        }
        if (runs.size() != 1) {
            throw new UsageException(
                    "a report of several runs, or from a page, has no folder of its own: give one with -o");
        }
        Path run = runs.getFirst();
        if (Files.isDirectory(run)) {
            return run;
        }
        return run.resolveSibling(String.valueOf(run.getFileName()).replaceAll("\\.json$", "") + "-report");
    }
}
