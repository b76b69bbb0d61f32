package crossover.cli;

import crossover.cli.option.FormatConverter;
import crossover.cli.terminal.Terminal;
import crossover.report.compare.ComparedRun;
import crossover.report.compare.ComparisonOptions;
import crossover.report.compare.ComparisonReport;
import crossover.report.compare.PeakUse;
import crossover.report.compare.Pivot;
import crossover.report.compare.export.Exporter;
import crossover.report.compare.export.Format;
import crossover.report.compare.export.PivotExporter;
import crossover.report.compare.export.TextExporter;
import crossover.report.page.Report;
import crossover.results.ArmsFolder;
import crossover.results.Run;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "compare", description = "Compares runs: a ratio of times with its interval and a verdict a row.")
final class CompareCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "RUN",
            description =
                    "The base, then the runs to hold against it: folders or JMH JSON files; or the folder of arms that took turns.")
    private List<Path> paths = new ArrayList<>();

    @Mixin
    private GateOptions gate = new GateOptions();

    @Option(names = "--filter", paramLabel = "REGEX", description = "Only rows with this in name or parameters.")
    private @Nullable Pattern filter;

    @Option(
            names = "--secondary",
            paramLabel = "REGEX",
            description = "Also JMH's secondary results with this in their name, such as gc.alloc.rate.norm.")
    private @Nullable Pattern secondary;

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "KEY",
            description =
                    "Groups the rows by a parameter, or by benchmark, mode, threads or run: a second key, after a "
                            + "comma, goes into the columns.")
    private List<String> keys = List.of();

    @Option(
            names = "--peak",
            arity = "0..1",
            fallbackValue = "CopyBenchmark",
            paramLabel = "REGEX",
            description =
                    "Holds each row against the rows of its device that show the machine's peak (copies, unless REGEX says"
                            + " which): tells a faster machine from better use of it (text only).")
    private @Nullable Pattern peak;

    @Option(
            names = "--format",
            paramLabel = "text|markdown|csv|json",
            description = "What is printed (default: ${DEFAULT-VALUE}).",
            defaultValue = "text",
            converter = FormatConverter.class)
    private Format format = Format.TEXT;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Also writes a page with the comparison and the reports of the runs.")
    private @Nullable Path output;

    @Override
    public Integer call() {
        List<Path> given = ArmsFolder.expanded(paths);
        if (given.size() < 2) {
            throw new UsageException("compare needs a base and at least one run to hold against it: "
                    + spec.qualifiedName() + " BASE OTHER");
        }
        List<Run> runs = ReadableRuns.of(given, spec.commandLine().getErr());
        ComparisonOptions options = new ComparisonOptions(gate.margin, filter, gate.secondary(secondary));
        ComparisonReport report = ComparisonReport.of(runs.getFirst(), runs.subList(1, runs.size()), options);
        if (report.allRows().isEmpty()) {
            throw new UsageException(
                    filter == null
                            ? "nothing to compare: the runs hold no measurements"
                            : "--filter " + filter + " matches no row: try a part of a benchmark's name");
        }
        String uses = peakUses(report);
        print(exporter(report).export(report) + uses);
        if (!gate.judgesAnything() && !report.comparesAnything()) {
            throw new UsageException("nothing to compare: no row has a ratio; the first says: "
                    + report.leftOut().getFirst());
        }
        if (output != null) {
            writePage(runs, options, output);
        }
        return gate.judge(report, spec.commandLine().getErr());
    }

    private void writePage(List<Run> runs, ComparisonOptions options, Path directory) {
        try {
            Path page = Report.USUAL.comparing(options).into(directory, runs);
            spec.commandLine().getErr().println("report: " + page);
        } catch (UncheckedIOException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private Exporter exporter(ComparisonReport report) {
        if (keys.isEmpty()) {
            return format == Format.TEXT
                    ? new TextExporter(Terminal.ofThisProcess().inColour())
                    : format.exporter();
        }
        if (format == Format.CSV || format == Format.JSON) {
            throw new UsageException("--by is for text and markdown: csv and json hold every row as it is");
        }
        if (keys.size() > 2) {
            throw new UsageException("--by takes one key for the lines and one for the columns, not " + keys.size());
        }
        List<String> known = Pivot.keys(report);
        for (String key : keys) {
            if (!known.contains(key)) {
                throw new UsageException(
                        "--by " + key + " is no key of these rows: give one of " + String.join(", ", known));
            }
        }
        return new PivotExporter(format == Format.MARKDOWN, keys.getFirst(), keys.size() == 2 ? keys.get(1) : "run");
    }

    private String peakUses(ComparisonReport report) {
        if (peak == null) {
            return "";
        }
        if (format != Format.TEXT) {
            throw new UsageException("--peak is for text: leave --format away");
        }
        StringBuilder text = new StringBuilder();
        for (ComparedRun run : report.others()) {
            PeakUse use = PeakUse.of(run, peak)
                    .orElseThrow(() -> new UsageException("--peak " + peak + " matches no row with a ratio in "
                            + run.name() + ": give a part of a benchmark's name"));
            text.append(use.text(run, peak));
        }
        return text.toString();
    }

    private void print(String text) {
        if (format != Format.TEXT) {
            Terminal.printExactly(text);
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(text);
        out.flush();
    }
}
