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
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
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

    /** Of the device's clock by default. */
    private static final double LEAST_CLOCK = 0.75;

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
        found.clock("device clock", clocks(forks, DeviceReading.SM_CLOCK));
        found.clock("device memory clock", clocks(forks, DeviceReading.MEMORY_CLOCK));
        found.slowDevice(forks);
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

    /** A device that is kept from its clocks, by what its sensors said while it was at work: in which forks, and why. */
    private void deviceThrottling(List<ForkRecord> forks) {
        Map<String, List<Integer>> byReason = new TreeMap<>();
        for (ForkRecord fork : forks) {
            String reasons = fork.sensorsAtWork().getOrDefault(DeviceReading.THROTTLE_REASONS, "");
            Arrays.stream(reasons.split(", "))
                    .filter(reason -> !HARMLESS.contains(reason))
                    .forEach(reason -> byReason.computeIfAbsent(reason, any -> new ArrayList<>())
                            .add(fork.number()));
        }
        byReason.forEach((reason, numbers) ->
                warnings.add("the device lowered its clocks in " + numbered(numbers) + ": " + reason));
    }

    /** As NVIDIA's nvbench has it: what is measured below three quarters of the clock by default is not of that device. */
    private void slowDevice(List<ForkRecord> forks) {
        List<ForkRecord> slow = forks.stream().filter(HostWarnings::isSlow).toList();
        if (!slow.isEmpty()) {
            int lowest = slow.stream()
                    .mapToInt(fork -> megahertz(fork, DeviceReading.SM_CLOCK).orElseThrow())
                    .min()
                    .orElseThrow();
            warnings.add(format(
                    "device clock below %.0f%% of its %d MHz in %s: down to %d MHz",
                    100 * LEAST_CLOCK,
                    megahertz(slow.getFirst(), DeviceSensors.DEFAULT_CLOCK).orElseThrow(),
                    numbered(slow.stream().map(ForkRecord::number).toList()),
                    lowest));
        }
    }

    /** Not of a device that is idle, which slows its link by itself. */
    private void deviceLink(List<ForkRecord> forks) {
        forks.stream()
                .map(ForkRecord::sensorsAtWork)
                .filter(sensors -> !sensors.getOrDefault(DeviceReading.THROTTLE_REASONS, ThrottleReason.IDLE.label())
                        .contains(ThrottleReason.IDLE.label()))
                .map(sensors -> sensors.getOrDefault(DeviceReading.LINK, ""))
                .filter(PcieLink::isBelow)
                .distinct()
                .forEach(link -> warnings.add("the device's PCIe link was below what it can be: " + link));
    }

    private static boolean isSlow(ForkRecord fork) {
        OptionalInt clock = megahertz(fork, DeviceReading.SM_CLOCK);
        OptionalInt byDefault = megahertz(fork, DeviceSensors.DEFAULT_CLOCK);
        return clock.isPresent() && byDefault.isPresent() && clock.getAsInt() < LEAST_CLOCK * byDefault.getAsInt();
    }

    private static OptionalInt megahertz(ForkRecord fork, String sensor) {
        String value = fork.sensorsAtWork().get(sensor);
        return value == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value));
    }

    private static String numbered(List<Integer> forks) {
        return (forks.size() == 1 ? "fork " : "forks ")
                + forks.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static Stream<Double> clocks(List<ForkRecord> forks, String sensor) {
        return forks.stream()
                .flatMapToInt(fork -> megahertz(fork, sensor).stream())
                .mapToObj(Double::valueOf);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
