package crossover.simulation;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A machine with the simulated CUDA driver, on which programs run. Each method that sets something gives a new one. */
public final class Simulation {
    private static final SharedLibrary DRIVER =
            new SharedLibrary(Path.of("benchmarks/src/test/native/cuda").toAbsolutePath(), "libcuda.so.1");

    private static final SharedLibrary MANAGEMENT =
            new SharedLibrary(Path.of("benchmarks/src/test/native/nvml").toAbsolutePath(), "libnvidia-ml.so.1");

    /** Said by every virtual machine that may use the Vector API. */
    private static final String INCUBATOR = "WARNING: Using incubator modules: jdk.incubator.vector\n";

    private static final String FAULTS = "CROSSOVER_SIM_FAULTS";

    private final Map<String, String> environment;

    private Simulation(Map<String, String> environment) {
        this.environment = environment;
    }

    /** One device of compute capability 7.5 with 1 GiB behind a driver for CUDA 12.6. */
    public static Simulation standard() {
        return new Simulation(Map.of())
                .environment("LD_LIBRARY_PATH", DRIVER.folder().toString());
    }

    /** A machine as it is found, without the simulated driver. */
    public static Simulation none() {
        return new Simulation(Map.of());
    }

    /** How many devices there are; with 0 the driver starts and counts none. */
    public Simulation devices(int count) {
        return environment("CROSSOVER_SIM_DEVICES", Integer.toString(count));
    }

    /** The devices are slices of one: each has a UUID of its own ({@code MIG-…}), the same name and place. */
    public Simulation slices() {
        return environment("CROSSOVER_SIM_SLICES", "1");
    }

    /** Each device's memory in bytes. */
    public Simulation memory(long bytes) {
        return environment("CROSSOVER_SIM_MEMORY", Long.toString(bytes));
    }

    /** What {@code cuDriverGetVersion} answers: 9000 for CUDA 9.0. PTX that is newer is refused. */
    public Simulation driverVersion(int version) {
        return environment("CROSSOVER_SIM_DRIVER_VERSION", Integer.toString(version));
    }

    /** The devices' compute capability, 50 for 5.0. */
    public Simulation computeCapability(int capability) {
        return environment("CROSSOVER_SIM_COMPUTE_CAPABILITY", Integer.toString(capability));
    }

    /** Managed memory that moves at each launch and is never prefetched, as on Windows. */
    public Simulation withoutConcurrentManagedAccess() {
        return environment("CROSSOVER_SIM_CONCURRENT_MANAGED", "0");
    }

    /**
     * Gives the devices a clock: commands take the time that a card of this kind takes for them, and what repeats itself is
     * no longer computed.
     *
     * @param key of {@code card.cpp}: {@code h100-sxm}; with what departs from it {@code h100-sxm,launch=9000}
     */
    public Simulation card(String key) {
        return environment("CROSSOVER_SIM_CARD", key);
    }

    /** A card that is too hot, and keeps to a share of its clock in percent, while a file exists. */
    public Simulation throttled(Path file, int share) {
        return environment("CROSSOVER_SIM_THROTTLE", file.toAbsolutePath() + "=" + share);
    }

    /**
     * Makes a call fail, once. Errors that break a context on a real device break it here.
     *
     * @param call by its name in the library: {@code cuMemAlloc_v2}
     * @param ordinal which one in a process, from 1
     * @param result a {@code CUresult}
     */
    public Simulation fault(String call, long ordinal, int result) {
        return fault(call + ":" + ordinal + "=" + result);
    }

    /** The same for the call and all of its name that follow. */
    public Simulation faultFrom(String call, long ordinal, int result) {
        return fault(call + ":" + ordinal + "+=" + result);
    }

    /** The call fails with {@code CUDA_ERROR_UNKNOWN}, and so does every later one that needs the device. */
    public Simulation deviceLost(String call, long ordinal) {
        return fault(call + ":" + ordinal + "=device-lost");
    }

    /** A {@code cuLaunchKernel} or a copy succeeds, and the last element that it wrote is wrong. */
    public Simulation wrongResult(String call, long ordinal) {
        return fault(call + ":" + ordinal + "=wrong-result");
    }

    private Simulation fault(String added) {
        String ordered = environment.get(FAULTS);
        return environment(FAULTS, ordered == null ? added : ordered + "," + added);
    }

    /**
     * Adds NVML, the management library. What is not set is not supported by the devices.
     *
     * @param sensors values by name: {@code SM_CLOCK} and {@code MEMORY_CLOCK} in MHz, {@code TEMPERATURE} in degrees
     *     Celsius, {@code POWER} in milliwatts, {@code THROTTLE_REASONS} as NVML's mask, and the others that
     *     {@code nvml.cpp} names; {@code INIT} is what starting it answers
     */
    public Simulation management(Map<String, Integer> sensors) {
        Simulation changed = this;
        for (Map.Entry<String, Integer> sensor : sensors.entrySet()) {
            changed = changed.environment("CROSSOVER_SIM_NVML_" + sensor.getKey(), Integer.toString(sensor.getValue()));
        }
        String folders = environment.getOrDefault("LD_LIBRARY_PATH", "");
        return changed.environment("LD_LIBRARY_PATH", folders + File.pathSeparator + MANAGEMENT.folder());
    }

    /** Sets another variable of the environment; the empty string removes it. */
    public Simulation environment(String name, String value) {
        Map<String, String> changed = new TreeMap<>(environment);
        changed.put(name, value);
        return new Simulation(Collections.unmodifiableMap(changed));
    }

    /** The variables to give to a process that a test starts itself. */
    public Map<String, String> environment() {
        return environment;
    }

    /** Runs the main method of a class on the tests' class path, in a virtual machine of its own. */
    public Outcome run(Class<?> main, String... arguments) {
        return run(main, List.of(), arguments);
    }

    /** The same, with options for the virtual machine. */
    public Outcome run(Class<?> main, List<String> options, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "--add-modules",
                "jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "--add-exports",
                "java.base/jdk.internal.vm=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return java(command);
    }

    /** Runs the packed program as its users do; only in tests that run after packaging. */
    public Outcome runJar(String... arguments) {
        String jar = Objects.requireNonNull(System.getProperty("crossover.jar"), "the property crossover.jar");
        List<String> command = new ArrayList<>(List.of("-jar", jar));
        command.addAll(List.of(arguments));
        return java(command);
    }

    private Outcome java(List<String> arguments) {
        try {
            Path place = Files.createTempDirectory("simulation");
            Path log = place.resolve("calls.log");
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djava.io.tmpdir=" + place));
            command.addAll(arguments);
            Commands.Result result = Commands.run(
                    command, environment("CROSSOVER_SIM_LOG", log.toString()).environment());
            String output = result.output().replace(INCUBATOR, "");
            Outcome outcome = new Outcome(result.exit(), output, CallLog.read(log));
            Folders.delete(place);
            return outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
