package crossover.accelerator.nvml;

import java.lang.foreign.MemorySegment;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** How fast a device's link to the host is, and how fast device and slot could make it. An idle device lowers the generation. */
public record PcieLink(OptionalInt generation, OptionalInt mostGeneration, OptionalInt lanes, OptionalInt mostLanes) {
    private static final Pattern TEXT = Pattern.compile("generation (\\d+) of (\\d+), (\\d+) of (\\d+) lanes");

    static PcieLink of(Nvml nvml, MemorySegment device) {
        return new PcieLink(
                nvml.number("nvmlDeviceGetCurrPcieLinkGeneration", device),
                nvml.number("nvmlDeviceGetMaxPcieLinkGeneration", device),
                nvml.number("nvmlDeviceGetCurrPcieLinkWidth", device),
                nvml.number("nvmlDeviceGetMaxPcieLinkWidth", device));
    }

    /** Of two readings the faster: what it came to while it was used. */
    public PcieLink better(PcieLink other) {
        return new PcieLink(
                most(generation, other.generation),
                most(mostGeneration, other.mostGeneration),
                most(lanes, other.lanes),
                most(mostLanes, other.mostLanes));
    }

    private static OptionalInt most(OptionalInt one, OptionalInt other) {
        return IntStream.concat(one.stream(), other.stream()).max();
    }

    public boolean hasFewerLanes() {
        return isBelow(lanes, mostLanes);
    }

    public boolean hasLowerGeneration() {
        return isBelow(generation, mostGeneration);
    }

    /** {@code generation 4 of 5, 8 of 16 lanes}; empty where the driver does not tell. */
    public Optional<String> text() {
        return generation.isPresent() && mostGeneration.isPresent() && lanes.isPresent() && mostLanes.isPresent()
                ? Optional.of("generation " + generation.getAsInt() + " of " + mostGeneration.getAsInt() + ", "
                        + lanes.getAsInt() + " of " + mostLanes.getAsInt() + " lanes")
                : Optional.empty();
    }

    /** Whether such a text tells of fewer lanes or a lower generation than there could be. */
    public static boolean isBelow(String text) {
        Matcher link = TEXT.matcher(text);
        return link.matches()
                && (!link.group(1).equals(link.group(2)) || !link.group(3).equals(link.group(4)));
    }

    private static boolean isBelow(OptionalInt now, OptionalInt most) {
        return now.isPresent() && most.isPresent() && now.getAsInt() < most.getAsInt();
    }
}
