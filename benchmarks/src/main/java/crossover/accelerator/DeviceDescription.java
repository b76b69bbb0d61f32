package crossover.accelerator;

import java.io.Serializable;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A device that computes: one of the JVM's own loops on the processor, or one behind an {@link Api}.
 *
 * @param selector how {@code --devices} and the {@code device} parameter name it: {@code cpu:loop}, {@code cuda:0},
 *     {@code opencl:0:0}; {@link Selector} reads it
 * @param stableSelector the same by name or UUID, since numbers move
 * @param memoryBytes global memory; 0 for the processor's own variants
 * @param maxAllocationBytes the largest single buffer; 0 for the processor's own variants
 * @param simulated whether it is a simulation, such as the simulated CUDA driver: its times mean nothing
 * @param properties everything else, for people, in no unit but the one that a value names
 * @param memory what the driver says of the memory's speed and caches
 */
public record DeviceDescription(
        String selector,
        String stableSelector,
        Kind kind,
        Api api,
        String name,
        long memoryBytes,
        long maxAllocationBytes,
        boolean simulated,
        SortedMap<String, String> properties,
        MemoryTraits memory)
        implements Serializable {
    /** In {@link #properties}: where the card is on its bus, as {@code 0000:c1:00.0}; the same through each interface. */
    public static final String PCI_BUS = "PCI bus";

    /** Of the properties: the clock of the multiprocessors by default, {@code 1980 MHz}. */
    public static final String MAXIMUM_CLOCK = "maximum clock";

    public DeviceDescription {
        properties = new TreeMap<>(properties);
    }

    /** Where its card is on the bus; empty where the interface does not tell. */
    public String card() {
        return properties.getOrDefault(PCI_BUS, "");
    }

    /** Which driver shows it: devices of one are numbered together, and each card is there once. */
    public String face() {
        int last = selector.lastIndexOf(':');
        return last < 0 ? selector : selector.substring(0, last);
    }

    /** Where nothing is known of the memory's speed and caches. */
    public DeviceDescription(
            String selector,
            String stableSelector,
            Kind kind,
            Api api,
            String name,
            long memoryBytes,
            long maxAllocationBytes,
            boolean simulated,
            SortedMap<String, String> properties) {
        this(
                selector,
                stableSelector,
                kind,
                api,
                name,
                memoryBytes,
                maxAllocationBytes,
                simulated,
                properties,
                MemoryTraits.UNKNOWN);
    }

    /** What the device is. An OpenCL device on the processor is a CPU, never a GPU. */
    public enum Kind {
        CPU,
        GPU,
        ACCELERATOR;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
