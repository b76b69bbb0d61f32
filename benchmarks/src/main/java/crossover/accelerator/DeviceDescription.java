package crossover.accelerator;

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
        SortedMap<String, String> properties) {

    public DeviceDescription {
        properties = new TreeMap<>(properties);
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
