import crossover.report.page.section.ReportedRun;
import crossover.report.sweep.PeakShare;
import crossover.results.Environment;
import crossover.results.Run;
import crossover.results.RunReader;
import crossover.results.shape.OnDevice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What the script has measured and noted in a folder: each step's run, its output and its exit code. */
record Trial(String selector, Path folder) {
    /** Empty where there is no such file. */
    String text(String file) throws IOException {
        Path path = folder.resolve(file);
        return Files.exists(path) ? Files.readString(path) : "";
    }

    Optional<Environment.Device> device() throws IOException {
        return run("doubling").stream()
                .flatMap(run -> run.environment().devices().stream())
                .filter(device -> selector.equals(device.selector()) || selector.equals(device.stableSelector()))
                .findFirst();
    }

    /** What a step's kernels or copies took on the device, by rising bytes. */
    List<PeakShare> kernels(String step, String method) throws IOException {
        return run(step).stream()
                .flatMap(run -> ReportedRun.of(run).sweeps().speeds().shares().stream())
                .filter(share -> share.cell().key().benchmark().endsWith("." + method) && share.byDevice())
                .sorted(Comparator.comparingLong(Trial::bytes))
                .toList();
    }

    /** The same of those alone that the device's cache does not answer. */
    List<PeakShare> past(String step, String method) throws IOException {
        return kernels(step, method).stream()
                .filter(share -> !share.isCached() && !share.isBound())
                .toList();
    }

    private static long bytes(PeakShare share) {
        return share.cell().shape() instanceof OnDevice shape ? shape.residentBytes() : 0;
    }

    /** In MHz, as the forks of a step read them while they worked, from the lowest. */
    double[] clocksAtWork(String step) throws IOException {
        return run(step).stream()
                .flatMap(run -> run.record().cells().stream())
                .flatMap(cell -> cell.forks().stream())
                .map(fork -> fork.sensorsAtWork().get("SM clock (MHz)"))
                .filter(Objects::nonNull)
                .mapToDouble(Double::parseDouble)
                .sorted()
                .toArray();
    }

    /** What the kernels of each iteration of each fork of a step took on the device. */
    List<List<Double>> kernelIterations(String step, String method) throws IOException {
        return run(step).stream()
                .flatMap(run -> run.measurements().stream())
                .filter(measurement -> measurement.benchmark().endsWith("." + method))
                .map(measurement -> measurement.secondary().get("device.kernel"))
                .filter(Objects::nonNull)
                .flatMap(kernel -> kernel.forks().stream())
                .toList();
    }

    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** Empty where the step made none. */
    private Optional<Run> run(String step) throws IOException {
        Path runs = folder.resolve("runs");
        if (!Files.isDirectory(runs)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.filter(path -> path.getFileName().toString().endsWith("-" + step))
                    .max(Path::compareTo)
                    .map(RunReader::read);
        }
    }
}
