package crossover.accelerator;

import java.io.Serializable;
import java.util.Set;

/**
 * What a device's driver says of its memory. What it does not say is 0.
 *
 * @param cacheBytes of the last cache before the memory: L2 on cards
 * @param peakBytesASecond what the memory's clock and width would give, were there nothing else: no program reaches it
 * @param managed the paths of memory with one address on both sides that it has
 */
public record MemoryTraits(long cacheBytes, long peakBytesASecond, Set<DataPath> managed) implements Serializable {
    public static final MemoryTraits UNKNOWN = new MemoryTraits(0, 0);

    /** Two transfers a clock. */
    private static final long A_CLOCK = 2;

    public MemoryTraits {
        managed = Set.copyOf(managed);
    }

    /** Without such paths. */
    public MemoryTraits(long cacheBytes, long peakBytesASecond) {
        this(cacheBytes, peakBytesASecond, Set.of());
    }

    /** The same with such paths. */
    public MemoryTraits sharing(Set<DataPath> paths) {
        return new MemoryTraits(cacheBytes, peakBytesASecond, paths);
    }

    /** Whether data can go by that path. */
    public boolean has(DataPath path) {
        return !path.isManaged() || managed.contains(path);
    }

    /**
     * @param kilohertz of the memory; 0 or less where it is not known
     * @param busBits that move at once; 0 or less where it is not known
     */
    public static MemoryTraits of(long cacheBytes, long kilohertz, long busBits) {
        boolean known = kilohertz > 0 && busBits > 0;
        return new MemoryTraits(Math.max(0, cacheBytes), known ? A_CLOCK * kilohertz * 1000 * busBits / Byte.SIZE : 0);
    }
}
