package crossover.run.plan;

import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** How much memory there is for the operands in Java: the machine's, or less where the user gives forks a smaller heap. */
final class HostMemory {
    /** The share of the machine's memory that a JVM takes for its heap unless told otherwise. */
    private static final int HEAPS_A_MACHINE = 4;

    private static final Pattern HEAP =
            Pattern.compile("-Xmx(\\d{1,15})([kKmMgGtT]?)|-XX:MaxHeapSize=(\\d{1,15})([kKmMgGtT]?)");

    private HostMemory() {}

    /** Bytes of a machine, or of the machine whose JVM would by itself take the heap that the user's options give. */
    static long bytes(CommandLineOptions options) {
        long machine = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getTotalMemorySize();
        return bytes(
                machine,
                Stream.of(options.getJvmArgsPrepend(), options.getJvmArgs(), options.getJvmArgsAppend())
                        .flatMap(arguments -> arguments.orElse(List.of()).stream())
                        .toList());
    }

    /** Of several heap sizes the last one holds, as in the JVM. */
    static long bytes(long machine, Collection<String> jvmArguments) {
        long bytes = machine;
        for (String argument : jvmArguments) {
            Matcher matcher = HEAP.matcher(argument.strip());
            if (matcher.matches()) {
                int group = matcher.group(1) == null ? 3 : 1;
                long heap = scaled(Long.parseLong(matcher.group(group)), matcher.group(group + 1));
                bytes = heap > machine / HEAPS_A_MACHINE ? machine : heap * HEAPS_A_MACHINE;
            }
        }
        return bytes;
    }

    private static long scaled(long value, String unit) {
        return switch (unit) {
            case "k", "K" -> value << 10;
            case "m", "M" -> value << 20;
            case "g", "G" -> value << 30;
            case "t", "T" -> value << 40;
            default -> value;
        };
    }
}
