package crossover.workload;

import crossover.accelerator.DataPath;
import crossover.accelerator.DeviceDescription;
import crossover.accelerator.DeviceDescription.Api;
import crossover.accelerator.ElementType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What workloads over buffers have in common: no round trip on the processor, and sizes held against every memory. */
abstract class DeviceRules implements CellRules, Verifiable {
    /** The fewest bytes that a device must keep for others: one tenth. */
    private static final double DEVICE_SHARE = 0.9;
    /** A JVM's heap, and its direct memory too, is a quarter of the machine's memory by default; some of it is taken. */
    private static final double HOST_SHARE = 0.2;

    /** The article's sizes, and odd ones about the sizes of work groups, blocks and vectors. */
    private static final List<Long> SIZES = List.of(1L, 5L, 7L, 100L, 257L, 1031L);

    private static final long LONGEST_ARRAY = Integer.MAX_VALUE - 8;
    private static final long LONGEST_DIRECT = Integer.MAX_VALUE / ElementType.BYTES;

    private final String title;
    private final int operands;

    /** @param operands how many buffers of the same size the work needs */
    DeviceRules(String title, int operands) {
        this.title = title;
        this.operands = operands;
    }

    /** Elements of one operand. @throws IllegalArgumentException for a size that is none, in one line */
    abstract long elements(Map<String, String> parameters);

    /** @param path null where operands stay on the device */
    abstract Workload open(String device, long size, @Nullable DataPath path);

    @Override
    public String title() {
        return title;
    }

    @Override
    public int verify(String device) {
        List<@Nullable DataPath> ways = new ArrayList<>();
        ways.add(null);
        if (!isProcessor(device)) {
            ways.addAll(List.of(DataPath.values()));
        }
        for (long size : SIZES) {
            for (DataPath path : ways) {
                try (Workload workload = open(device, size, path)) {
                    workload.begin();
                    workload.run();
                    workload.run();
                    workload.end();
                }
            }
        }
        return SIZES.size() * ways.size();
    }

    @Override
    public boolean meaningful(String method, Map<String, String> parameters) {
        return !(method.equals("roundTrip") && isProcessor(parameters.getOrDefault("device", "")));
    }

    @Override
    public Optional<String> reasonToSkip(
            String method, Map<String, String> parameters, @Nullable DeviceDescription device, long hostMemoryBytes) {
        long elements = elements(parameters);
        DataPath path = DataPath.of(parameters.getOrDefault("path", DataPath.HEAP.label()));
        long longest = path == DataPath.HEAP ? LONGEST_ARRAY : LONGEST_DIRECT;
        if (elements > longest) {
            return Optional.of(elements + " elements are more than the " + longest + " that Java can hold in one "
                    + (path == DataPath.HEAP ? "array" : "buffer"));
        }
        long one = elements * ElementType.BYTES;
        long all = one * operands;
        if (all > hostMemoryBytes * HOST_SHARE) {
            return Optional.of("needs " + mebibytes(all) + " of Java memory, and a JVM here has about "
                    + mebibytes((long) (hostMemoryBytes * HOST_SHARE)));
        }
        return device == null || device.api() == Api.JVM ? Optional.empty() : tooLargeFor(device, one, all);
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

    static boolean isProcessor(String device) {
        return device.startsWith("cpu:");
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
