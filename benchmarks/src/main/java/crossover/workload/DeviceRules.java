package crossover.workload;

import crossover.accelerator.Api;
import crossover.accelerator.DataPath;
import crossover.accelerator.DeviceDescription;
import crossover.accelerator.ElementType;
import crossover.accelerator.Selector;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What work over buffers has in common: a device, and operands whose sizes are held against every memory. */
abstract class DeviceRules implements CellRules, Verifiable {
    static final String DEVICE = "device";
    static final String PATH = "path";

    /** The fewest bytes that a device must keep for others: one tenth. */
    private static final double DEVICE_SHARE = 0.9;

    /** A JVM's heap, and its direct memory too, is a quarter of the machine's memory by default; some of it is taken. */
    private static final double HOST_SHARE = 0.2;

    /** From so many times a cache's own size on, what it keeps of a working set shows in no time. */
    private static final long CACHES = 4;

    private static final long LONGEST_ARRAY = Integer.MAX_VALUE - 8;
    private static final long LONGEST_DIRECT = Integer.MAX_VALUE / ElementType.BYTES;

    private final int operands;

    /** @param operands how many buffers of the same size the work needs */
    DeviceRules(int operands) {
        this.operands = operands;
    }

    /** Elements of one operand. @throws IllegalArgumentException for a size that is none, in one line */
    abstract long elements(Map<String, String> parameters);

    @Override
    public ParameterRole role(String parameter) {
        return switch (parameter) {
            case DEVICE -> ParameterRole.DEVICE;
            case PATH -> ParameterRole.WAY;
            default -> ParameterRole.OTHER;
        };
    }

    @Override
    public Optional<String> reasonToSkip(String method, Map<String, String> parameters, Host host) {
        long elements = elements(parameters);
        DataPath path = DataPath.of(path(parameters));
        long longest = path == DataPath.HEAP ? LONGEST_ARRAY : LONGEST_DIRECT;
        if (elements > longest) {
            return Optional.of(elements + " elements are more than the " + longest + " that Java can hold in one "
                    + (path == DataPath.HEAP ? "array" : "buffer"));
        }
        if (host.device(device(parameters).toString())
                .filter(device -> !device.memory().has(path))
                .isPresent()) {
            return Optional.of("the device does not share memory that way");
        }
        long one = elements * ElementType.BYTES;
        long all = one * operands;
        if (all > host.memoryBytes() * HOST_SHARE) {
            return Optional.of("needs " + mebibytes(all) + " of Java memory, and a JVM here has about "
                    + mebibytes((long) (host.memoryBytes() * HOST_SHARE)));
        }
        return host.device(device(parameters).toString())
                .filter(device -> !device.api().equals(Api.JVM))
                .flatMap(device -> tooLargeFor(device, one, all));
    }

    private static Optional<String> tooLargeFor(DeviceDescription device, long one, long all) {
        if (all > device.memoryBytes() * DEVICE_SHARE) {
            return Optional.of(
                    "needs " + mebibytes(all) + ", more than 90% of the device's " + mebibytes(device.memoryBytes()));
        }
        return one > device.maxAllocationBytes()
                ? Optional.of("needs buffers of " + mebibytes(one) + ", and the device's largest is "
                        + mebibytes(device.maxAllocationBytes()))
                : Optional.empty();
    }

    /** Whether so many bytes are too few to tell of the device's memory, past its last cache. */
    static boolean isDemanded(long heldBytes, DeviceDescription device) {
        return heldBytes < CACHES * device.memory().cacheBytes();
    }

    /** What all operands occupy, in bytes. */
    long heldBytes(long elements) {
        return times(elements, operands * ElementType.BYTES);
    }

    /** The largest number where that were more: of sizes that are skipped. */
    static long times(long elements, long each) {
        return each > 0 && elements > Long.MAX_VALUE / each ? Long.MAX_VALUE : elements * each;
    }

    static Selector device(Map<String, String> parameters) {
        return Selector.of(parameters.getOrDefault(DEVICE, ""));
    }

    static String path(Map<String, String> parameters) {
        return parameters.getOrDefault(PATH, DataPath.HEAP.label());
    }

    static long size(String parameter, @Nullable String value) {
        try {
            long size = Long.parseLong(String.valueOf(value));
            if (size > 0) {
                return size;
            }
        } catch (NumberFormatException e) {
            // Falls through: one line says what a size is.
        }
        throw new IllegalArgumentException(parameter + "=" + value + ": must be a whole number above 0");
    }

    /** Rounded up, so that what is needed never looks as if it fitted. */
    private static String mebibytes(long bytes) {
        return Math.ceilDiv(bytes, 1L << 20) + " MiB";
    }
}
