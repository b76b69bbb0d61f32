package crossover.accelerator;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where the Java side of a round trip keeps its operands, which decides how they reach the device. */
public enum DataPath {
    /** A Java array, copied while the garbage collector holds it still or from a copy of it. */
    HEAP,
    /** A direct buffer: memory outside of the Java heap that the system may page. */
    DIRECT,
    /** Page-locked memory, which the device copies from and to by itself. */
    PINNED,
    /** One piece of memory that both sides see: nothing is copied, the right to it passes to and fro. */
    MAPPED,
    /**
     * Memory of one address on both sides, which passes to and fro when it is told to: CUDA's unified memory, prefetched; OpenCL's
     * shared virtual memory, coarse-grained.
     */
    MANAGED,
    /**
     * The same, told nothing: whoever touches it gets it. CUDA's unified memory moves page by page as either side faults, or at each
     * launch; OpenCL's is fine-grained.
     */
    MANAGED_ON_DEMAND;

    /** The name as the {@code path} parameter has it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether operands are copied between memory of Java's and memory of the device's; every device has such paths. */
    public boolean isCopied() {
        return this == HEAP || this == DIRECT || this == PINNED;
    }

    /** Whether both sides have one address for it, which not every device does. */
    public boolean isManaged() {
        return this == MANAGED || this == MANAGED_ON_DEMAND;
    }

    /** @throws IllegalArgumentException for a name that is none, in one line that lists them */
    public static DataPath of(String label) {
        return Arrays.stream(values())
                .filter(path -> path.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown path '" + label + "'; there are "
                        + Arrays.stream(values()).map(DataPath::label).collect(Collectors.joining(", "))));
    }
}
