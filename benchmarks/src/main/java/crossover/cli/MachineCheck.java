package crossover.cli;

import crossover.cli.terminal.Terminal;
import crossover.report.compare.ComparisonOptions;
import crossover.report.compare.ComparisonReport;
import crossover.report.compare.export.TextExporter;
import crossover.results.Run;
import crossover.results.RunReader;
import crossover.results.RunRecord;
import crossover.run.PlannedRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much this machine makes of no difference: the same loops twice, fork by fork in turns, in and out of the caches. Nothing of it is kept.
 */
final class MachineCheck {
    private static final List<String> ARGUMENTS = List.of(
            "--arm",
            "one=.",
            "--arm",
            "same=.",
            "--devices",
            "cpu:loop,cpu:vector",
            "-f",
            "5",
            "-bm",
            "avgt",
            "VectorSumBenchmark.compute$");

    private MachineCheck() {}

    /** Gives the exit code. */
    static int run() {
        RunCommand command = RunCommand.read(ARGUMENTS);
        ArmsToRun arms =
                ArmsToRun.planned(command.request(ARGUMENTS, System.nanoTime() & Integer.MAX_VALUE), command.arms());
        System.out.println("\nThe same code twice, to see what this machine makes of no difference:");
        arms.print(false, System.out);
        Path folder = temporary();
        try {
            return arms.in(folder, MachineCheck::tell).measure();
        } finally {
            remove(folder);
        }
    }

    private static int tell(List<PlannedRun> arms, List<RunRecord> records) {
        List<Run> runs =
                arms.stream().map(arm -> RunReader.read(arm.folder().path())).toList();
        System.out.print(new TextExporter(Terminal.ofThisProcess().inColour())
                .export(ComparisonReport.of(runs.getFirst(), runs.subList(1, 2), ComparisonOptions.DEFAULT)));
        return CommandLineInterface.DONE;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("crossover-check");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the temporary folder (" + e.getMessage() + ")", e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            System.err.println("crossover: cannot remove " + folder + " (" + e.getMessage() + ")");
        }
    }
}
