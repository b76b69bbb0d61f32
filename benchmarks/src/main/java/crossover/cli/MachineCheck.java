package crossover.cli;

import crossover.report.compare.ComparisonOptions;
import crossover.results.Environment;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How much this machine makes of no difference: the same loops twice, fork by fork in turns, in and out of the caches. Nothing of it is kept.
 */
final class MachineCheck {
    private static final int LOOPS = 2;
    private static final List<String> ARGUMENTS =
            List.of("--arm", "one=.", "--arm", "same=.", "-f", "5", "-bm", "avgt", "VectorSumBenchmark.compute$");

    private MachineCheck() {}

    /**
     * Gives the exit code.
     *
     * @param devices of this machine, of which the loops on one thread come first
     */
    static int run(List<Environment.Device> devices) {
        String loops = devices.stream()
                .filter(Environment.Device::isLoop)
                .limit(LOOPS)
                .map(Environment.Device::selector)
                .collect(Collectors.joining(","));
        List<String> arguments =
                Stream.concat(ARGUMENTS.stream(), Stream.of("--devices", loops)).toList();
        RunCommand command = RunCommand.read(arguments);
        ArmsToRun arms =
                ArmsToRun.planned(command.request(arguments, System.nanoTime() & Integer.MAX_VALUE), command.arms());
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
        System.out.print(ArmsEnding.text(runs, ComparisonOptions.DEFAULT));
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
