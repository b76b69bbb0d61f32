package crossover.run;

import crossover.accelerator.DeviceDescription;
import crossover.accelerator.DeviceException;
import crossover.accelerator.Survey;
import crossover.run.plan.BenchmarkRules;
import crossover.run.plan.DeviceChoice;
import crossover.run.plan.DeviceNeeds;
import crossover.run.plan.PlanException;
import crossover.workload.CheckFailedException;
import crossover.workload.Verifiable;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Checks every benchmark whose rules are {@link Verifiable} on every chosen device, without timing any. */
public final class Verification {
    private Verification() {}

    /**
     * @param devices what was asked for; empty for every device of this machine
     * @param out takes a line for each check
     * @return whether every check passed
     * @throws PlanException where a device that was asked for is missing
     */
    public static boolean run(Collection<String> devices, Consumer<String> out) {
        Survey survey = DeviceNeeds.survey(devices);
        List<String> selectors = devices.isEmpty()
                ? survey.devices().stream().map(DeviceDescription::selector).toList()
                : DeviceChoice.of(devices, survey).selectors();
        boolean passed = true;
        for (Verifiable benchmark : benchmarks()) {
            for (String device : selectors) {
                passed &= check(benchmark, device, out);
            }
        }
        if (devices.isEmpty()) {
            survey.unavailable()
                    .forEach(missing -> out.accept(
                            "skipped " + missing.selector() + ": " + missing.reason() + "; " + missing.remedy()));
        }
        return passed;
    }

    private static boolean check(Verifiable benchmark, String device, Consumer<String> out) {
        String what = benchmark.title() + " on " + device;
        try {
            int checks = benchmark.verify(device);
            if (checks > 0) {
                out.accept("passed " + what + ": " + checks + (checks == 1 ? " check" : " checks"));
            }
            return true;
        } catch (CheckFailedException | DeviceException e) {
            out.accept("FAILED " + what + ": " + e.getMessage());
            return false;
        }
    }

    private static List<Verifiable> benchmarks() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        return BenchmarkList.defaultList()
                .find(OutputFormatFactory.createFormatInstance(nowhere, VerboseMode.SILENT), List.of(".*"), List.of())
                .stream()
                .map(BenchmarkListEntry::getUserClassQName)
                .distinct()
                .flatMap(Verification::rules)
                .toList();
    }

    private static Stream<Verifiable> rules(String benchmarkClass) {
        return BenchmarkRules.load(benchmarkClass).stream()
                .filter(Verifiable.class::isInstance)
                .map(Verifiable.class::cast);
    }
}
