import crossover.report.sweep.PeakShare;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Judges what {@code gpu-acceptance.sh} has measured: a line a point, pass, fail or skipped, with its figure. */
final class GpuAcceptance {
    private static final List<String> STEPS =
            List.of("devices", "verify", "launch", "copies", "sum", "transfers", "doubling", "ramp");

    private static final double LONGEST_EMPTY_KERNEL = 2.5;

    /** Of iterations of 100 ms those behind the first second, the profile's warm-up, and those at the end. */
    private static final int WARM = 10;

    private static final int LAST = 30;

    private final Trial trial;
    private final Verdicts verdicts = new Verdicts();

    private GpuAcceptance(Trial trial) {
        this.trial = trial;
    }

    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.ROOT);
        GpuAcceptance acceptance = new GpuAcceptance(new Trial(arguments[0], Path.of(arguments[1])));
        acceptance.judge();
        System.exit(acceptance.verdicts.failed() ? 1 : 0);
    }

    private void judge() throws IOException {
        for (String step : STEPS) {
            String exit = trial.text(step + ".exit").strip();
            verdicts.line(
                    exit.equals("0"),
                    step + (exit.isEmpty() ? " did not come to its end" : " ended with exit code " + exit)
                            + ", its output is in " + step + ".txt");
        }
        device();
        uuid();
        emptyKernel();
        Optional<PeakShare> copy = copies();
        shareOfTheCopy("doubling", copy);
        shareOfTheCopy("sum", copy);
        clocks();
        ramp();
    }

    private void device() throws IOException {
        var device = trial.device();
        verdicts.line(device.isPresent(), device.map(found -> "device: " + found.title()).orElse(trial.selector() + " is in no run"));
        if (device.filter(found -> found.simulated()).isPresent()) {
            System.out.println("simulated: what follows tries this script, it says nothing of any card");
        }
    }

    /** As the driver's own tool prints it. */
    private void uuid() throws IOException {
        List<String> uuids = trial.text("uuids").lines().map(String::strip).toList();
        if (uuids.isEmpty()) {
            verdicts.skip("UUID: nvidia-smi is not there");
            return;
        }
        String devices = trial.text("devices.txt");
        verdicts.line(uuids.stream().anyMatch(devices::contains), "UUID: nvidia-smi says " + String.join(", ", uuids));
    }

    private void emptyKernel() throws IOException {
        // Of one alone a clock that ticks every half a microsecond says little.
        List<PeakShare> launches = trial.kernels("launch", "launchInBatch");
        if (launches.isEmpty()) {
            verdicts.skip("an empty kernel: none was measured on the device");
        }
        for (PeakShare launch : launches) {
            double micros = launch.nanos() / 1000;
            String what = "an empty kernel takes " + (launch.isBound() ? "at most " : "")
                    + "%.2f µs on the device; %.1f is the limit".formatted(micros, LONGEST_EMPTY_KERNEL);
            if (launch.isBound() && micros > LONGEST_EMPTY_KERNEL) {
                verdicts.skip(what + ", and the clock is too coarse to tell");
            } else {
                verdicts.line(micros <= LONGEST_EMPTY_KERNEL, what);
            }
        }
    }

    /** Gives the largest on the device past its cache. */
    private Optional<PeakShare> copies() throws IOException {
        List<PeakShare> past = trial.past("copies", "deviceToDevice");
        if (past.size() < 2) {
            verdicts.skip("copies on the device: two sizes past its cache were not measured");
        } else {
            PeakShare small = past.getFirst();
            PeakShare large = past.getLast();
            verdicts.line(
                    Math.abs(small.bytesASecond() / large.bytesASecond() - 1) <= 0.03,
                    "copies on the device of %s bytes run at %.1f GB/s, of %s at %.1f: within 3%%"
                            .formatted(
                                    small.cell().key().params().get("bytes"),
                                    small.bytesASecond() / 1e9,
                                    large.cell().key().params().get("bytes"),
                                    large.bytesASecond() / 1e9));
        }
        Optional<PeakShare> largest = past.isEmpty() ? Optional.empty() : Optional.of(past.getLast());
        largest.ifPresentOrElse(
                this::belowThePeak, () -> verdicts.skip("theoretical peak: no copy past the device's cache was measured"));
        return largest;
    }

    private void belowThePeak(PeakShare copy) {
        if (Double.isNaN(copy.ofTheory())) {
            verdicts.skip("theoretical peak: the driver does not give the memory's clock and width");
        } else {
            verdicts.line(
                    copy.ofTheory() <= 1,
                    "the largest copy on the device reaches %.2f of the theoretical peak, at most 1".formatted(copy.ofTheory()));
        }
    }

    private void shareOfTheCopy(String step, Optional<PeakShare> copy) throws IOException {
        List<PeakShare> past = trial.past(step, "compute");
        if (past.isEmpty() || copy.isEmpty()) {
            verdicts.skip(step + ": it or a copy was not measured past the device's cache");
        } else {
            double share = past.getLast().bytesASecond() / copy.get().bytesASecond();
            verdicts.line(
                    share >= 0.9,
                    "%s at its largest size runs at %.2f of the copy, at least 0.90".formatted(step, share));
        }
    }

    /** What the tool said most often, as it was at work, against the forks' own readings. */
    private void clocks() throws IOException {
        double[] tool = trial.text("clocks").lines()
                .filter(line -> line.strip().matches("\\d+"))
                .mapToDouble(line -> Double.parseDouble(line.strip()))
                .sorted()
                .toArray();
        double[] ours = trial.clocksAtWork("doubling");
        if (tool.length == 0 || ours.length == 0) {
            verdicts.skip("clocks under load: " + (tool.length == 0 ? "nvidia-smi is not there" : "not recorded"));
            return;
        }
        double theirs = tool[tool.length * 3 / 4];
        double here = ours[ours.length - 1];
        verdicts.line(
                Math.abs(here / theirs - 1) <= 0.05,
                "SM clock under load: %.0f MHz here, %.0f by nvidia-smi, within 5%%".formatted(here, theirs));
    }

    /** By the device's clock: what the host does beside is none of the card's. */
    private void ramp() throws IOException {
        List<List<Double>> forks = trial.kernelIterations("ramp", "compute");
        if (forks.isEmpty()) {
            verdicts.skip("warm-up: the ramp was not measured");
            return;
        }
        List<Double> warm = new ArrayList<>();
        List<Double> last = new ArrayList<>();
        for (List<Double> fork : forks) {
            warm.addAll(fork.subList(WARM, 2 * WARM));
            last.addAll(fork.subList(LAST, fork.size()));
        }
        double drift = Trial.median(warm) / Trial.median(last) - 1;
        verdicts.line(
                Math.abs(drift) <= 0.02,
                "after a second of warm-up times are %.1f%% off the end's, at most 2%%".formatted(100 * drift));
    }
}
