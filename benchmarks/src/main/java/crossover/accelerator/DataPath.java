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
    MAPPED;

    /** The name as the {@code path} parameter has it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
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
