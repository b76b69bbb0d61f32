package crossover.accelerator.nvml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.IntBinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A device's sensors at a moment. What a device does not measure is empty.
 *
 * @param smMegahertz clock of the multiprocessors
 * @param memoryMegahertz clock of the memory
 * @param throttleReasons why the clocks are below their maximum; an empty list says that they are not
 * @param milliwatts power of the whole board
 */
public record DeviceReading(
        OptionalInt smMegahertz,
        OptionalInt memoryMegahertz,
        Optional<List<ThrottleReason>> throttleReasons,
        OptionalInt celsius,
        OptionalInt milliwatts,
        PcieLink link) {
    /** In {@link #toMap}: MHz. */
    public static final String SM_CLOCK = "SM clock (MHz)";

    /** In {@link #toMap}: MHz. */
    public static final String MEMORY_CLOCK = "memory clock (MHz)";

    /** In {@link #toMap}: {@code generation 4 of 5, 8 of 16 lanes}. */
    public static final String LINK = "PCIe link";

    /** In {@link #toMap}: {@link #NONE}, or the reasons' labels, comma-separated. */
    public static final String THROTTLE_REASONS = "throttle reasons";

    public static final String NONE = "none";

    /** Of two readings the lowest clocks, every reason for them, the highest temperature and power, and a link that is below what it can be. */
    public DeviceReading worse(DeviceReading other) {
        return new DeviceReading(
                either(smMegahertz, other.smMegahertz, Math::min),
                either(memoryMegahertz, other.memoryMegahertz, Math::min),
                Stream.of(throttleReasons, other.throttleReasons)
                        .flatMap(Optional::stream)
                        .reduce((one, another) -> Stream.concat(one.stream(), another.stream())
                                .distinct()
                                .sorted()
                                .toList()),
                either(celsius, other.celsius, Math::max),
                either(milliwatts, other.milliwatts, Math::max),
                link.text().filter(PcieLink::isBelow).isPresent() ? link : other.link);
    }

    private static OptionalInt either(OptionalInt one, OptionalInt other, IntBinaryOperator choice) {
        return IntStream.concat(one.stream(), other.stream()).reduce(choice);
    }

    /** For files and people: only what was measured, each value with its unit in its name. */
    public Map<String, String> toMap() {
        Map<String, String> values = new TreeMap<>();
        put(values, SM_CLOCK, smMegahertz);
        put(values, MEMORY_CLOCK, memoryMegahertz);
        put(values, "temperature (C)", celsius);
        put(values, "power (mW)", milliwatts);
        link.text().ifPresent(text -> values.put(LINK, text));
        throttleReasons.ifPresent(reasons -> values.put(
                THROTTLE_REASONS,
                reasons.isEmpty()
                        ? NONE
                        : reasons.stream().map(ThrottleReason::label).collect(Collectors.joining(", "))));
        return values;
    }

    private static void put(Map<String, String> values, String name, OptionalInt value) {
        value.ifPresent(known -> values.put(name, Integer.toString(known)));
    }
}
