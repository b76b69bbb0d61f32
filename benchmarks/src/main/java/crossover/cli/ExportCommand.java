package crossover.cli;

import crossover.cli.option.TrackerConverter;
import crossover.report.history.PastRun;
import crossover.report.page.RunReadings;
import crossover.report.page.section.ReportedRun;
import crossover.report.tracker.Tracker;
import crossover.report.value.MeasuredCell;
import crossover.report.value.Quantity;
import crossover.results.RunFolder;
import crossover.results.RunReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        description = {
            "Prints a run's figures for a tool that keeps them over time. Smaller is better in each:",
            "rates become times an operation. Nothing that failed or was simulated is exported."
        })
final class ExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", description = "A run's folder, or any JMH JSON file.")
    private Path run;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            converter = TrackerConverter.class,
            description = "github (github-action-benchmark, customSmallerIsBetter), bencher or openmetrics.")
    private Tracker tracker;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Into this file instead.")
    private @Nullable Path output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        ReportedRun reported = ReportedRun.of(RunReader.read(run));
        PastRun kept = RunReadings.kept(reported);
        if (Tracker.figures(kept).isEmpty()) {
            throw new UsageException(run + " has nothing to export: no time was measured on a real device");
        }
        PrintWriter err = spec.commandLine().getErr();
        leftOut(reported, err);
        String text = tracker.of(kept);
        if (output == null) {
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
            return CommandLineInterface.DONE;
        }
        try {
            RunFolder.replace(output.toAbsolutePath(), text);
        } catch (UncheckedIOException e) {
            throw new UsageException("cannot write " + output + " ("
                    + RunFolder.reason(Objects.requireNonNull(e.getCause())) + "): give another file with -o");
        }
        spec.commandLine().getOut().println("export: " + output);
        return CommandLineInterface.DONE;
    }

    private static void leftOut(ReportedRun run, PrintWriter err) {
        long absent = run.cells().stream().filter(cell -> cell.timing() == null).count();
        long simulated = run.cells().stream()
                .filter(cell -> cell.timing() != null && cell.simulated())
                .count();
        if (absent > 0) {
            String reason = run.cells().stream()
                    .filter(cell -> cell.timing() == null)
                    .findFirst()
                    .map(MeasuredCell::absence)
                    .orElse("");
            err.println("left out: " + Quantity.counted(absent, "cell") + " without a time, the first: " + reason);
        }
        if (simulated > 0) {
            err.println("left out: " + Quantity.counted(simulated, "cell") + " on a simulated device");
        }
    }
}
