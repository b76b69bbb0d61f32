package crossover.cli;

import crossover.cli.option.GateConverter;
import crossover.cli.option.PercentConverter;
import crossover.report.compare.ComparisonReport;
import crossover.report.gate.Gate;
import crossover.report.gate.GateFiles;
import crossover.report.gate.GateOutcome;
import crossover.report.value.PlainText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a comparison must not show. */
final class GateOptions {
    @Option(
            names = "--margin",
            paramLabel = "PERCENT",
            description = "The difference that does not matter (default: ${DEFAULT-VALUE}).",
            defaultValue = "2%",
            converter = PercentConverter.class)
    double margin;

    @Option(
            names = "--fail-on",
            paramLabel = "slower[:PERCENT]|more:NAME[:PERCENT]",
            description =
                    "Exits with 3 where a row is slower by more than PERCENT (default: the margin), is gone, failed, or where"
                            + " no row could be judged; more: a secondary result whose name matches. May be repeated.",
            converter = GateConverter.class)
    private List<Gate> gates = new ArrayList<>();

    @Option(
            names = "--allow-undecided",
            description = "A gate that can judge no row passes, instead of failing for want of an answer.")
    private boolean allowUndecided;

    @Option(names = "--gate-json", paramLabel = "FILE", description = "Writes what the gates judged, for scripts.")
    private @Nullable Path gateJson;

    @Option(names = "--gate-junit", paramLabel = "FILE", description = "The same in JUnit's form, a case a row.")
    private @Nullable Path gateJunit;

    /** Of a run that compares nothing. */
    void refuseWithoutArms() {
        if (judgesAnything()) {
            throw new UsageException("--fail-on needs something to compare with: give two of --arm, or use "
                    + Launcher.current().command("compare", "BASE", "OTHER", "--fail-on", "slower"));
        }
    }

    boolean judgesAnything() {
        return !gates.isEmpty();
    }

    /** The secondary results that a gate judges, beside those asked for; null for none. */
    @Nullable
    Pattern secondary(@Nullable Pattern asked) {
        String names = Stream.concat(
                        Stream.ofNullable(asked),
                        gates.stream().map(Gate::secondary).filter(Objects::nonNull))
                .map(Pattern::pattern)
                .collect(Collectors.joining("|"));
        return names.isEmpty() ? null : Pattern.compile(names);
    }

    /** Says why each gate fails, writes the files that were asked for, and gives the exit code. */
    int judge(ComparisonReport report, PrintWriter err) {
        List<GateOutcome> outcomes =
                gates.stream().map(gate -> gate.judge(report)).toList();
        for (GateOutcome outcome : outcomes) {
            outcome.lines()
                    .forEach(line ->
                            err.println("crossover: --fail-on " + outcome.gate() + ": " + PlainText.oneLine(line)));
        }
        write(gateJson, GateFiles.json(outcomes, allowUndecided));
        write(gateJunit, GateFiles.junit(outcomes, allowUndecided));
        return outcomes.stream().allMatch(outcome -> outcome.passes(allowUndecided))
                ? CommandLineInterface.DONE
                : CommandLineInterface.GATE;
    }

    private static void write(@Nullable Path file, String text) {
        if (file != null) {
            try {
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UsageException("cannot write " + file + " (" + e.getMessage() + ")");
            }
        }
    }
}
