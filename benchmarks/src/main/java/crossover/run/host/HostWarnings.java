package crossover.run.host;

import crossover.accelerator.nvml.DeviceReading;
import crossover.accelerator.nvml.PcieLink;
import crossover.accelerator.nvml.ThrottleReason;
import crossover.results.ForkRecord;
import crossover.results.HostConditions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the machine and the device did around a cell's forks that can have changed its figure, one sentence each. */
public final class HostWarnings {
    private static final double MOST_STEAL = 0.01;
    private static final double MOST_FOREIGN = 0.05;

    /** Of clocks, relative to the highest: what a figure that scales with the clock would change by. */
    private static final double MOST_CLOCK_CHANGE = 0.05;

    /** Reasons for a low clock that say nothing of a device at work. */
    private static final Set<String> HARMLESS = Set.of(DeviceReading.NONE, ThrottleReason.IDLE.label(), "");

    private final List<String> warnings = new ArrayList<>();

    private HostWarnings() {}

    public static List<String> of(List<ForkRecord> forks) {
        List<HostConditions> hosts =
                forks.stream().map(ForkRecord::host).filter(Objects::nonNull).toList();
        HostWarnings found = new HostWarnings();
        found.share(hosts, HostConditions::stealShare, MOST_STEAL, "steal: other guests took");
        found.share(hosts, HostConditions::foreignShare, MOST_FOREIGN, "foreign load: other processes took");
        found.clock("processor clock", hosts.stream().map(HostConditions::megahertz));
        found.governor(hosts);
        found.throttling(hosts);
        found.clock("device clock", sensor(forks, DeviceReading.SM_CLOCK).map(Double::valueOf));
        found.clock(
                "device memory clock", sensor(forks, DeviceReading.MEMORY_CLOCK).map(Double::valueOf));
        found.deviceThrottling(forks);
        found.deviceLink(forks);
        return List.copyOf(found.warnings);
    }

    private void share(
            List<HostConditions> hosts, Function<HostConditions, @Nullable Double> share, double most, String what) {
        double[] above = hosts.stream()
                .map(share)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .filter(value -> value > most)
                .toArray();
        if (above.length > 0) {
            warnings.add(format(
                    "%s up to %.0f%% of the processors' time during %d of %d forks",
                    what, 100 * Arrays.stream(above).max().orElseThrow(), above.length, hosts.size()));
        }
    }

    private void clock(String what, Stream<@Nullable Double> megahertz) {
        double[] clocks = megahertz
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        if (clocks.length > 1 && clocks[0] < (1 - MOST_CLOCK_CHANGE) * clocks[clocks.length - 1]) {
            warnings.add(
                    format("%s changed between forks: %.0f to %.0f MHz", what, clocks[0], clocks[clocks.length - 1]));
        }
    }

    private void governor(List<HostConditions> hosts) {
        Set<String> governors = hosts.stream()
                .map(HostConditions::governor)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (governors.size() > 1) {
            warnings.add("governor changed between forks: "
                    + governors.stream().sorted().collect(Collectors.joining(", then ")));
        }
    }

    private void throttling(List<HostConditions> hosts) {
        long events = hosts.stream()
                .map(HostConditions::throttleEvents)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
        if (events > 0) {
            warnings.add("throttling: processors were too hot " + events + (events == 1 ? " time" : " times"));
        }
    }

    private void deviceThrottling(List<ForkRecord> forks) {
        Set<String> reasons = sensor(forks, DeviceReading.THROTTLE_REASONS)
                .flatMap(text -> Arrays.stream(text.split(", ")))
                .filter(reason -> !HARMLESS.contains(reason))
                .collect(Collectors.toSet());
        if (!reasons.isEmpty()) {
            warnings.add("the device lowered its clocks: "
                    + reasons.stream().sorted().collect(Collectors.joining(", ")));
        }
    }

    /** Not of a device that is idle, which slows its link by itself. */
    private void deviceLink(List<ForkRecord> forks) {
        forks.stream()
                .map(ForkRecord::sensorsAfter)
                .filter(sensors -> !sensors.getOrDefault(DeviceReading.THROTTLE_REASONS, ThrottleReason.IDLE.label())
                        .contains(ThrottleReason.IDLE.label()))
                .map(sensors -> sensors.getOrDefault(DeviceReading.LINK, ""))
                .filter(PcieLink::isBelow)
                .distinct()
                .forEach(link -> warnings.add("the device's PCIe link was below what it can be: " + link));
    }

    /** Read just after each fork, where the device has been at work. */
    private static Stream<String> sensor(List<ForkRecord> forks, String name) {
        return forks.stream().map(fork -> fork.sensorsAfter().get(name)).filter(Objects::nonNull);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
