package crossover.accelerator.nvml;

import crossover.accelerator.DeviceException;
import crossover.accelerator.Selector;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * To what a card is set and who else uses it, at a moment. What its driver does not tell is empty.
 *
 * @param persistence 1 where the driver keeps it started while nobody uses it, else 0
 * @param display 1 where it shows a desktop, else 0
 * @param computing processes that compute on it
 * @param drawing processes that draw with it
 * @param smMegahertz clock of the multiprocessors at the moment
 * @param mostSmMegahertz the highest that it may have
 * @param usualSmMegahertz what the maker gives for computing
 * @param throttleReasons why the clock is below that
 * @param driver the driver's version
 */
public record CardState(
        OptionalInt persistence,
        OptionalInt display,
        OptionalInt computing,
        OptionalInt drawing,
        OptionalInt smMegahertz,
        OptionalInt mostSmMegahertz,
        OptionalInt usualSmMegahertz,
        Optional<List<ThrottleReason>> throttleReasons,
        PcieLink link,
        Optional<String> driver) {
    private static final String CUDA = "cuda";

    /**
     * @param stableSelector as {@link crossover.accelerator.DeviceDescription} has it
     * @return empty for a device that is not behind CUDA, and where the management library does not tell of it
     */
    public static Optional<CardState> of(String stableSelector) {
        Selector selector = Selector.of(stableSelector);
        return selector.api().equals(CUDA)
                ? NvmlLibrary.get()
                        .flatMap(nvml -> nvml.device(selector.device()).map(card -> read(nvml, card)))
                : Optional.empty();
    }

    /** Why nothing is known of any card; empty where the management library works. */
    public static Optional<DeviceException> failure() {
        return NvmlLibrary.failure();
    }

    private static CardState read(Nvml nvml, MemorySegment card) {
        return new CardState(
                nvml.number("nvmlDeviceGetPersistenceMode", card),
                nvml.number("nvmlDeviceGetDisplayActive", card),
                nvml.processes(card, "Compute"),
                nvml.processes(card, "Graphics"),
                nvml.clockMegahertz(card, Nvml.CLOCK_SM),
                nvml.highestMegahertz(card, Nvml.CLOCK_SM),
                nvml.usualMegahertz(card, Nvml.CLOCK_SM),
                nvml.throttleReasons(card).stream().mapToObj(ThrottleReason::of).findFirst(),
                PcieLink.of(nvml, card),
                nvml.driverVersion());
    }

    /** Whether its clocks have gone down because nothing runs on it. */
    public boolean isIdle() {
        return throttleReasons
                .filter(reasons -> reasons.contains(ThrottleReason.IDLE))
                .isPresent();
    }

    /** What lasts, for files and people. */
    public Map<String, String> lasting() {
        Map<String, String> values = new TreeMap<>();
        driver.ifPresent(version -> values.put("driver version", version));
        persistence.ifPresent(mode -> values.put("persistence", mode == 1 ? "on" : "off"));
        link.mostGeneration().ifPresent(most -> values.put("PCIe generation", Integer.toString(most)));
        link.lanes().ifPresent(lanes -> values.put("PCIe lanes", Integer.toString(lanes)));
        return values;
    }
}
