package crossover.cli;

import crossover.accelerator.Survey;
import crossover.cli.terminal.Terminal;
import crossover.report.value.Quantity;
import crossover.results.Environment;
import crossover.results.format.DevicesJson;
import crossover.run.fork.ForkJvm;
import crossover.run.host.EnvironmentDevices;
import crossover.run.host.EnvironmentProbe;
import crossover.run.host.Hazards;
import crossover.run.plan.JmhOptions;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "devices",
        description =
                "Lists every device with its selector, and what is missing with the remedy, and what on this machine spoils measurements.")
final class DevicesCommand implements Callable<Integer> {
    private static final long MEBIBYTE = 1 << 20;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Option(
            names = "--check",
            description =
                    "Afterwards measures the same code twice, in turns, about a minute: what this machine makes of no difference.")
    private boolean check;

    @Override
    public Integer call() {
        if (json && check) {
            throw new UsageException("--check does not go with --json: it is a table for people");
        }
        EnvironmentProbe.begin();
        Survey survey = Survey.ofThisMachine();
        List<Environment.Device> devices = EnvironmentDevices.of(survey.devices());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Terminal.printExactly(DevicesJson.write(devices, EnvironmentDevices.missing(survey.unavailable())));
        } else {
            devices.forEach(device -> print(device, out));
            survey.unavailable()
                    .forEach(missing -> out.println(
                            missing.selector() + ": unavailable: " + missing.reason() + "; " + missing.remedy()));
            Hazards.of(
                            EnvironmentProbe.of(
                                    survey,
                                    ForkJvm.of(JmhOptions.parse(List.of()).options())),
                            devices)
                    .forEach(line -> out.println("spoils measurements: " + line));
        }
        out.flush();
        return check ? MachineCheck.run(devices) : CommandLineInterface.DONE;
    }

    private static void print(Environment.Device device, PrintWriter out) {
        out.println(device.selector() + "  " + device.kind() + "  " + device.name()
                + (device.simulated() ? "  (simulated: its times mean nothing)" : ""));
        if (!device.stableSelector().equals(device.selector())) {
            out.println("    also " + device.stableSelector());
        }
        Long memory = device.memoryBytes();
        if (memory != null) {
            out.println("    memory: " + memory / MEBIBYTE + " MiB");
        }
        Long cache = device.cacheBytes();
        if (cache != null) {
            out.println("    last cache: " + Quantity.bytes(cache));
        }
        String peak = Quantity.bandwidth(device.peakBytesASecond());
        if (peak != null) {
            out.println("    theoretical peak of the memory: " + peak);
        }
        device.properties().forEach((name, value) -> out.println("    " + name + ": " + value));
    }
}
