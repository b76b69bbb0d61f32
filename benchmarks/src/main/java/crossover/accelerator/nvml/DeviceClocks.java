package crossover.accelerator.nvml;

import crossover.accelerator.Selector;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/** What a device's clocks do at a moment, since a device that is throttled computes at another speed than it can. */
public final class DeviceClocks {
    private static final String CUDA = "cuda";

    private DeviceClocks() {}

    /**
     * Reads a device's sensors, in far less than a millisecond. Safe from every thread.
     *
     * @param stableSelector as {@link crossover.accelerator.DeviceDescription} has it: {@code cuda:GPU-} and the UUID's
     *     rest
     * @return empty for a device that is not behind CUDA, where NVML is missing or does not start, and where it does not
     *     know the device
     */
    public static synchronized Optional<DeviceReading> sample(String stableSelector) {
        Selector selector = Selector.of(stableSelector);
        return selector.api().equals(CUDA)
                ? NvmlLibrary.get()
                        .flatMap(nvml -> nvml.device(selector.device()).map(handle -> read(nvml, handle)))
                : Optional.empty();
    }

    private static DeviceReading read(Nvml nvml, MemorySegment handle) {
        return new DeviceReading(
                nvml.clockMegahertz(handle, Nvml.CLOCK_SM),
                nvml.clockMegahertz(handle, Nvml.CLOCK_MEMORY),
                nvml.throttleReasons(handle).stream()
                        .mapToObj(ThrottleReason::of)
                        .findFirst(),
                nvml.celsius(handle),
                nvml.milliwatts(handle),
                PcieLink.of(nvml, handle));
    }
}
