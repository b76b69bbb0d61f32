package crossover.cli.demo;

import crossover.accelerator.DeviceDescription;
import crossover.accelerator.Selector;
import crossover.accelerator.Survey;
import crossover.run.fork.OurJvm;
import crossover.run.plan.DeviceChoice;
import crossover.run.plan.DeviceNeeds;
import crossover.run.plan.PlanException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the demonstrations on any device take: the devices. */
final class DemoDevices {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = {"--devices", "--device"},
            paramLabel = "SEL",
            split = ",",
            description =
                    "What computes it, such as cpu:vector,opencl:0:0, one after the other; by default the first device"
                            + " beside the processor's own loops, or one of those where there is none.")
    private List<String> selectors = new ArrayList<>();

    /**
     * Prints what a program says on each of the devices.
     *
     * @return the exit code
     * @throws PlanException where a device that was asked for is missing
     */
    int show(Function<DeviceDescription, List<String>> program) {
        if (!OurJvm.isThis()) {
            return OurJvm.run(spec.root().commandLine().getParseResult().originalArgs());
        }
        PrintWriter out = spec.commandLine().getOut();
        String separator = "";
        for (DeviceDescription device : chosen(DeviceNeeds.survey(selectors))) {
            out.print(separator);
            program.apply(device).forEach(out::println);
            out.flush();
            separator = System.lineSeparator();
        }
        return ExitCode.OK;
    }

    private List<DeviceDescription> chosen(Survey survey) {
        return selectors.isEmpty()
                ? List.of(any(survey))
                : DeviceChoice.of(selectors, survey).devices();
    }

    /** The first device beside the processor's own loops, or the first of those. */
    private static DeviceDescription any(Survey survey) {
        return survey.devices().stream()
                .filter(device -> !Selector.of(device.selector()).isLoop())
                .findFirst()
                .orElse(survey.devices().getFirst());
    }

    /**
     * @param api the label of an interface
     * @param anywhere the command that runs the same program on any device
     * @throws PlanException where there is no such device, with the reason, the remedy, and what runs here
     */
    static DeviceDescription first(String api, String anywhere) {
        Survey survey = Survey.ofThisMachine();
        return survey.devices().stream()
                .filter(device -> device.api().label().equals(api))
                .findFirst()
                .orElseThrow(
                        () -> new PlanException(reason(api, survey) + "; the same program on a device that is here: "
                                + anywhere + " --devices " + any(survey).selector()));
    }

    private static String reason(String api, Survey survey) {
        return survey.unavailable().stream()
                .filter(missing -> missing.concerns(api))
                .map(missing -> missing.reason() + "; " + missing.remedy())
                .findFirst()
                .orElse("no device for " + api);
    }
}
