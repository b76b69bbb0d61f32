package crossover.cli;

import crossover.accelerator.DeviceDescription;
import crossover.accelerator.Selector;
import crossover.accelerator.Survey;
import crossover.run.plan.DeviceChoice;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the demonstrations on devices take: a seed, and the first device of an interface. */
final class DemoDevice {
    @Option(names = "--seed", description = "Draws the same numbers again; without it they are drawn anew.")
    private @Nullable Long seed;

    long seed() {
        return seed == null ? ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE) : seed;
    }

    /** The first device beside the processor's own loops, or the first of those. */
    static DeviceDescription any() {
        List<DeviceDescription> devices = Survey.ofThisMachine().devices();
        return devices.stream()
                .filter(device -> !Selector.of(device.selector()).isLoop())
                .findFirst()
                .orElse(devices.getFirst());
    }

    /** @throws crossover.run.plan.PlanException where there is none of that name */
    static DeviceDescription selected(String selector) {
        Survey survey = Survey.ofThisMachine();
        String chosen = DeviceChoice.of(List.of(selector), survey).selectors().getFirst();
        return survey.devices().stream()
                .filter(device -> device.selector().equals(chosen))
                .findFirst()
                .orElseThrow();
    }

    /**
     * @param api its label
     * @throws UsageException where there is none, with the reason and the remedy
     */
    static DeviceDescription first(String api) {
        Survey survey = Survey.ofThisMachine();
        return survey.devices().stream()
                .filter(device -> device.api().label().equals(api))
                .findFirst()
                .orElseThrow(() -> new UsageException(survey.unavailable().stream()
                        .filter(missing -> missing.concerns(api))
                        .map(missing -> missing.reason() + "; " + missing.remedy())
                        .findFirst()
                        .orElse("no device for " + api)));
    }
}
