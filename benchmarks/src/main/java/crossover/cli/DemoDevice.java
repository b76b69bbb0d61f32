package crossover.cli;

import crossover.accelerator.DeviceDescription;
import crossover.accelerator.Survey;
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
