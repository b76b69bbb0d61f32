import crossover.results.CellKey;
import crossover.results.CellRecord;
import crossover.results.CellState;
import crossover.results.Environment;
import crossover.results.Measurement;
import crossover.results.Metric;
import crossover.results.Run;
import crossover.results.RunReader;
import crossover.results.shape.OnDevice;
import crossover.results.shape.SweepShape;
import crossover.statistics.CellEstimate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Judges what {@code gpu-acceptance.sh} has measured: a line a point, pass, fail or skipped, with its figure. */
final class GpuAcceptance {
    private static final double MICRO = 1e-6;
    private static final double LONGEST_EMPTY_KERNEL = 2.5;

    private final String selector;
    private final Path folder;
    private boolean failed;

    private GpuAcceptance(String selector, Path folder) {
        this.selector = selector;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        GpuAcceptance acceptance = new GpuAcceptance(arguments[0], Path.of(arguments[1]));
        acceptance.judge();
        System.exit(acceptance.failed ? 1 : 0);
    }

    private void judge() throws IOException {
        for (String step : List.of("devices", "verify", "launch", "copies", "sum", "transfers", "doubling", "ramp")) {
            String exit = text(step + ".exit").strip();
            line(
                    exit.equals("0"),
                    step + (exit.isEmpty() ? " did not come to its end" : " ended with exit code " + exit)
                            + ", its output is in " + step + ".txt");
        }
        uuid();
        device().ifPresentOrElse(device -> simulated(device), () -> line(false, selector + " is in no run"));
        emptyKernel();
        double gigabyte = copies();
        shareOfTheCopy("doubling", "order", "16384", gigabyte);
        shareOfTheCopy("sum", "length", "268435456", gigabyte);
        clocks();
        ramp();
    }

    private void simulated(Environment.Device device) {
        System.out.println("device   " + device.title());
        if (device.simulated()) {
            System.out.println("simulated: what follows tries this script, it says nothing of any card");
        }
    }

    /** As the driver's own tool prints it. */
    private void uuid() throws IOException {
        if (!Files.exists(folder.resolve("uuids"))) {
            skip("UUID, clocks: nvidia-smi is not there");
            return;
        }
        List<String> uuids = text("uuids").lines().map(String::strip).toList();
        String devices = text("devices.txt");
        line(uuids.stream().anyMatch(devices::contains), "UUID: nvidia-smi says " + String.join(", ", uuids));
    }

    private void emptyKernel() throws IOException {
        for (Measurement launch : measured("launch", "launch")) {
            OptionalDouble kernel = secondary(launch, "device.kernel");
            double floor = secondary(launch, "device.kernel" + Metric.FLOOR).orElse(0);
            kernel.ifPresent(microseconds -> emptyKernel(microseconds, floor));
        }
    }

    private void emptyKernel(double microseconds, double floor) {
        boolean clear = Metric.isClear(microseconds, floor);
        double most = clear ? microseconds : microseconds + floor;
        String what = (clear ? "an empty kernel takes %.2f µs" : "an empty kernel, too short for the clock, takes at most %.2f µs")
                        .formatted(most)
                + " on the device; 2.5 is the limit";
        if (clear || most <= LONGEST_EMPTY_KERNEL) {
            line(most <= LONGEST_EMPTY_KERNEL, what);
        } else {
            skip(what);
        }
    }

    /** Gives the rate of the largest copy on the device, in bytes a second that are read or written; NaN where there is none. */
    private double copies() throws IOException {
        double small = rate("copies", "bytes", "67108864", "deviceToDevice");
        double large = rate("copies", "bytes", "1073741824", "deviceToDevice");
        if (Double.isNaN(small) || Double.isNaN(large)) {
            skip("copies on the device: 64 MiB or 1 GiB was not measured");
            return large;
        }
        line(
                Math.abs(small / large - 1) <= 0.03,
                "a copy of 64 MiB on the device runs at %.0f GB/s, one of 1 GiB at %.0f: within 3%%"
                        .formatted(small / 1e9, large / 1e9));
        Long peak = device().map(Environment.Device::peakBytesASecond).orElse(null);
        if (peak == null) {
            skip("theoretical peak: the driver does not give the memory's clock and width");
        } else {
            line(
                    Math.max(small, large) <= peak,
                    "copies on the device stay below the theoretical peak of %.0f GB/s".formatted(peak / 1e9));
        }
        return large;
    }

    private void shareOfTheCopy(String step, String parameter, String value, double copy) throws IOException {
        double rate = rate(step, parameter, value, "compute");
        if (Double.isNaN(rate) || Double.isNaN(copy)) {
            skip(step + " at " + value + ": it or the copy of 1 GiB was not measured");
        } else {
            line(rate >= 0.9 * copy, "%s at %s runs at %.2f of the copy, at least 0.90".formatted(step, value, rate / copy));
        }
    }

    /** The median of the samples at work against the fork's own reading. */
    private void clocks() throws IOException {
        if (!Files.exists(folder.resolve("clocks"))) {
            return;
        }
        double[] tool = text("clocks").lines().filter(line -> line.strip().matches("\\d+"))
                .mapToDouble(line -> Double.parseDouble(line.strip())).sorted().toArray();
        OptionalDouble ours = run("doubling").stream()
                .flatMap(run -> run.record().cells().stream())
                .flatMap(cell -> cell.forks().stream())
                .map(fork -> fork.sensorsAtWork().get("SM clock (MHz)"))
                .filter(clock -> clock != null)
                .mapToDouble(Double::parseDouble)
                .max();
        if (tool.length == 0 || ours.isEmpty()) {
            skip("clocks under load: not recorded");
            return;
        }
        double theirs = tool[tool.length * 3 / 4];
        line(
                Math.abs(ours.getAsDouble() / theirs - 1) <= 0.05,
                "SM clock under load: %.0f MHz here, %.0f by nvidia-smi, within 5%%".formatted(ours.getAsDouble(), theirs));
    }

    /** Iterations of 100 ms from a cold start: those behind the first second, the profile's warm-up, against the last ten. */
    private void ramp() throws IOException {
        for (Measurement ramp : measured("ramp", "compute")) {
            List<Double> first = new ArrayList<>();
            List<Double> last = new ArrayList<>();
            for (List<Double> fork : ramp.primary().forks()) {
                first.addAll(fork.subList(10, 20));
                last.addAll(fork.subList(30, 40));
            }
            double drift = mean(first) / mean(last) - 1;
            line(Math.abs(drift) <= 0.02, "after a second of warm-up times are %.1f%% off the end's, at most 2%%".formatted(100 * drift));
        }
    }

    private double rate(String step, String parameter, String value, String method) throws IOException {
        for (Run run : run(step).stream().toList()) {
            for (CellRecord cell : run.record().cells()) {
                CellKey key = cell.key();
                if (cell.state() == CellState.DONE
                        && value.equals(key.params().get(parameter))
                        && key.benchmark().endsWith("." + method)
                        && cell.shape() instanceof OnDevice shape) {
                    return bytes(shape) / (MICRO * kernel(run, key));
                }
            }
        }
        return Double.NaN;
    }

    /** Read and written by one operation. */
    private static long bytes(OnDevice shape) {
        return shape instanceof SweepShape sweep ? sweep.movedBytes() : shape.residentBytes();
    }

    /** By the device's clock, in microseconds; NaN where that is too short for it. */
    private static double kernel(Run run, CellKey key) {
        return run.measurements().stream()
                .filter(measurement -> measurement.key().equals(key))
                .flatMapToDouble(measurement -> secondary(measurement, "device.kernel").stream()
                        .filter(time -> Metric.isClear(
                                time, secondary(measurement, "device.kernel" + Metric.FLOOR).orElse(0))))
                .findFirst()
                .orElse(Double.NaN);
    }

    private static OptionalDouble secondary(Measurement measurement, String name) {
        var metric = measurement.secondary().get(name);
        return metric == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(CellEstimate.of(metric.forks()).centre());
    }

    private List<Measurement> measured(String step, String method) throws IOException {
        return run(step).stream()
                .flatMap(run -> run.measurements().stream())
                .filter(measurement -> measurement.benchmark().endsWith("." + method))
                .toList();
    }

    private java.util.Optional<Environment.Device> device() {
        try {
            return run("doubling").stream()
                    .flatMap(run -> run.environment().devices().stream())
                    .filter(device -> selector.equals(device.selector()) || selector.equals(device.stableSelector()))
                    .findFirst();
        } catch (IOException e) {
            return java.util.Optional.empty();
        }
    }

    /** The run of that label; empty where the step made none. */
    private java.util.Optional<Run> run(String label) throws IOException {
        Path runs = folder.resolve("runs");
        if (!Files.isDirectory(runs)) {
            return java.util.Optional.empty();
        }
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.filter(path -> path.getFileName().toString().endsWith("-" + label))
                    .max(Path::compareTo)
                    .map(RunReader::read);
        }
    }

    private String text(String file) throws IOException {
        Path path = folder.resolve(file);
        return Files.exists(path) ? Files.readString(path) : "";
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    private void line(boolean pass, String what) {
        failed |= !pass;
        System.out.println((pass ? "pass     " : "FAIL     ") + what);
    }

    private static void skip(String what) {
        System.out.println("skipped  " + what);
    }
}
