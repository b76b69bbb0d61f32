package crossover.accelerator.nvml;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The few functions of NVML that are used, by their names and types in {@code nvml.h}. Started once, never shut down. */
final class Nvml {
    static final int CLOCK_SM = 1;
    static final int CLOCK_MEMORY = 2;

    private static final int TEMPERATURE_OF_THE_CHIP = 0;

    private static final String SLICE = "MIG-";
    private static final int VERSION_BYTES = 80;

    private final SymbolLookup symbols;

    private Nvml(SymbolLookup symbols) {
        this.symbols = symbols;
    }

    /** @throws DeviceException where the library is missing or does not start */
    static Nvml start() {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        try {
            Nvml nvml =
                    new Nvml(SymbolLookup.libraryLookup(windows ? "nvml.dll" : "libnvidia-ml.so.1", Arena.global()));
            int code = nvml.code("nvmlInit_v2", FunctionDescriptor.of(JAVA_INT));
            if (code != 0) {
                throw NvmlFailures.exception(code);
            }
            return nvml;
        } catch (IllegalArgumentException e) {
            throw NvmlFailures.exception(NvmlFailures.LIBRARY_NOT_FOUND);
        }
    }

    /**
     * The whole device: a slice of one has no sensors of its own.
     *
     * @param uuid as the driver gives it: {@code GPU-}, or {@code MIG-} for a slice, and five groups of hexadecimal digits
     */
    Optional<MemorySegment> device(String uuid) {
        Optional<MemorySegment> handle = handle(uuid);
        return uuid.startsWith(SLICE) ? handle.flatMap(this::whole) : handle;
    }

    private Optional<MemorySegment> whole(MemorySegment slice) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment handle = arena.allocate(ADDRESS);
            boolean found = call(
                    "nvmlDeviceGetDeviceHandleFromMigDeviceHandle",
                    FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS),
                    slice,
                    handle);
            return found ? Optional.of(handle.get(ADDRESS, 0)) : Optional.empty();
        }
    }

    private Optional<MemorySegment> handle(String uuid) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment handle = arena.allocate(ADDRESS);
            boolean found = call(
                    "nvmlDeviceGetHandleByUUID",
                    FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS),
                    arena.allocateFrom(uuid),
                    handle);
            return found ? Optional.of(handle.get(ADDRESS, 0)) : Optional.empty();
        }
    }

    OptionalInt clockMegahertz(MemorySegment device, int clock) {
        return ask("nvmlDeviceGetClockInfo", device, clock);
    }

    OptionalInt celsius(MemorySegment device) {
        return ask("nvmlDeviceGetTemperature", device, TEMPERATURE_OF_THE_CHIP);
    }

    OptionalInt milliwatts(MemorySegment device) {
        return ask("nvmlDeviceGetPowerUsage", device, null);
    }

    OptionalLong throttleReasons(MemorySegment device) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment mask = arena.allocate(JAVA_LONG);
            FunctionDescriptor type = FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS);
            // The name of NVML 12 and later, and the one before it.
            boolean known = call("nvmlDeviceGetCurrentClocksEventReasons", type, device, mask)
                    || call("nvmlDeviceGetCurrentClocksThrottleReasons", type, device, mask);
            return known ? OptionalLong.of(mask.get(JAVA_LONG, 0)) : OptionalLong.empty();
        }
    }

    /** A number that a function gives of a device without further arguments. */
    OptionalInt number(String function, MemorySegment device) {
        return ask(function, device, null);
    }

    OptionalInt highestMegahertz(MemorySegment device, int clock) {
        return ask("nvmlDeviceGetMaxClockInfo", device, clock);
    }

    OptionalInt usualMegahertz(MemorySegment device, int clock) {
        return ask("nvmlDeviceGetDefaultApplicationsClock", device, clock);
    }

    /** How many processes use the device in one way: {@code Compute} or {@code Graphics}. */
    OptionalInt processes(MemorySegment device, String way) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment count = arena.allocate(JAVA_INT);
            // Without room for any it answers how much room they need.
            int code = code(
                    "nvmlDeviceGet" + way + "RunningProcesses_v3",
                    FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS),
                    device,
                    count,
                    MemorySegment.NULL);
            return code == 0 || code == NvmlFailures.INSUFFICIENT_SIZE
                    ? OptionalInt.of(count.get(JAVA_INT, 0))
                    : OptionalInt.empty();
        }
    }

    /** As {@code 550.54.15}. */
    Optional<String> driverVersion() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment text = arena.allocate(VERSION_BYTES);
            boolean known = call(
                    "nvmlSystemGetDriverVersion",
                    FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT),
                    text,
                    VERSION_BYTES);
            return known ? Optional.of(text.getString(0)) : Optional.empty();
        }
    }

    private OptionalInt ask(String function, MemorySegment device, @Nullable Integer which) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment value = arena.allocate(JAVA_INT);
            boolean known = which == null
                    ? call(function, FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS), device, value)
                    : call(function, FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS), device, which, value);
            return known ? OptionalInt.of(value.get(JAVA_INT, 0)) : OptionalInt.empty();
        }
    }

    /** Whether the function exists and succeeds. */
    private boolean call(String function, FunctionDescriptor type, Object... arguments) {
        return code(function, type, arguments) == 0;
    }

    private int code(String function, FunctionDescriptor type, Object... arguments) {
        Optional<MemorySegment> address = symbols.find(function);
        if (address.isEmpty()) {
            return NvmlFailures.FUNCTION_NOT_FOUND;
        }
        MethodHandle handle = Linker.nativeLinker().downcallHandle(address.get(), type);
        try {
            return (int) handle.invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new IllegalStateException(function + " cannot be called", e);
        }
    }
}
