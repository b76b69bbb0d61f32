package crossover.results;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code environment.json}: the machine that a run's figures come from. What could not be found out is null, and
 * people are shown 'not recorded'. Holds no user name, no home folder and no host name (that is the run's label).
 *
 * @param schema version of this file's format
 */
public record Environment(
        int schema,
        Cpu cpu,
        Memory memory,
        OperatingSystem os,
        Jvm jvm,
        Build build,
        List<Device> devices,
        List<Unavailable> unavailable) {

    public static final int SCHEMA = 1;

    /** In {@link Device#api}: the processor by the JVM's own means. */
    private static final String LOOPS = "jvm";

    public Environment {
        Objects.requireNonNull(cpu, "cpu is missing");
        Objects.requireNonNull(memory, "memory is missing");
        Objects.requireNonNull(os, "os is missing");
        Objects.requireNonNull(jvm, "jvm is missing");
        Objects.requireNonNull(build, "build is missing");
        Objects.requireNonNull(devices, "devices are missing");
        Objects.requireNonNull(unavailable, "unavailable is missing");
    }

    /**
     * The same for a run that measures the benchmarks of a user's jars.
     *
     * @param code that is among them instead of the one that runs this; null where none is
     */
    public Environment measuring(List<Jar> jars, @Nullable Build code) {
        Build known = code == null ? build : code;
        Build with = new Build(known.version, known.commit, known.clean, jars);
        return new Environment(schema, cpu, memory, os, jvm, with, devices, unavailable);
    }

    /** The devices behind interfaces that the other looked at as well: a run leaves alone what it needs no device of. */
    public List<Device> seenBy(Environment other) {
        return devices.stream().filter(device -> other.looksAt(device.api())).toList();
    }

    private boolean looksAt(String api) {
        return devices.stream().anyMatch(device -> device.api().equals(api))
                || unavailable.stream().anyMatch(missing -> missing.api().equals(api));
    }

    /**
     * Cache sizes in bytes, of one core for level 1 and 2, of the largest shared cache for level 3.
     *
     * @param governor of all processors, several where they differ
     * @param smt {@code on}, {@code off}, {@code forceoff}, {@code notsupported} or {@code notimplemented}
     * @param quota how many processors' worth of time the container may use; null where it has no quota
     */
    public record Cpu(
            @Nullable String model,
            @Nullable Integer physicalCores,
            @Nullable Integer logicalCores,
            @Nullable Long l1dBytes,
            @Nullable Long l2Bytes,
            @Nullable Long l3Bytes,
            @Nullable String governor,
            @Nullable String boost,
            @Nullable String smt,
            @Nullable Double quota) {}

    /** {@code limitBytes} is the container's, null where it has none. */
    public record Memory(
            @Nullable Long totalBytes,
            @Nullable Integer numaNodes,
            @Nullable Long limitBytes,
            @Nullable Long swapBytes) {}

    /** {@code virtualisation} names the hypervisor, or {@code none}; {@code container} likewise. */
    public record OperatingSystem(
            @Nullable String name,
            @Nullable String version,
            @Nullable String kernel,
            @Nullable String virtualisation,
            @Nullable String container) {}

    /** {@code arguments} are those of the forks. */
    public record Jvm(
            @Nullable String name,
            @Nullable String version,
            @Nullable String vendor,
            List<String> arguments) {}

    /**
     * The code that was measured: {@code clean} is false where the tree had uncommitted changes at build time.
     *
     * @param jars of the user, whose benchmarks were measured; none for this program's own
     */
    public record Build(
            String version,
            @Nullable String commit,
            @Nullable Boolean clean,
            List<Jar> jars) {
        public Build {
            jars = Objects.requireNonNullElse(jars, List.of());
        }

        public Build(String version, @Nullable String commit, @Nullable Boolean clean) {
            this(version, commit, clean, List.of());
        }
    }

    /** A jar by its file's name and its content's SHA-256. */
    public record Jar(String name, String sha256) {
        @Override
        public String toString() {
            return name + " " + sha256.substring(0, Math.min(12, sha256.length()));
        }
    }

    /**
     * A device as {@code devices} lists it.
     *
     * @param kind {@code cpu}, {@code gpu}, {@code accelerator}, or {@code unknown} where it is not recorded
     * @param api {@code jvm}, {@code cuda}, {@code opencl}, or another interface's label
     * @param apiTitle how the interface writes itself: {@code CUDA}
     * @param name the device's own name; the selector where it is not recorded
     * @param simulated whether it is a simulation, such as the simulated CUDA driver of the tests: its times mean nothing
     * @param properties everything else, for people: driver, versions, compute units, clocks
     * @param cacheBytes of the last cache before its memory
     * @param peakBytesASecond what its memory's clock and width would give, were there nothing else
     */
    public record Device(
            String selector,
            String stableSelector,
            String kind,
            String api,
            String apiTitle,
            String name,
            @Nullable Long memoryBytes,
            boolean simulated,
            SortedMap<String, String> properties,
            @Nullable Long cacheBytes,
            @Nullable Long peakBytesASecond) {
        private static final String PROCESSOR = "cpu";

        public Device {
            apiTitle = LegacyShape.title(apiTitle, api);
        }

        /** Where nothing is recorded of its memory's speed and caches. */
        public Device(
                String selector,
                String stableSelector,
                String kind,
                String api,
                String apiTitle,
                String name,
                @Nullable Long memoryBytes,
                boolean simulated,
                SortedMap<String, String> properties) {
            this(selector, stableSelector, kind, api, apiTitle, name, memoryBytes, simulated, properties, null, null);
        }

        /** To compare by: a device on the processor without the memory that is free at a time, and without the caches of the processor. */
        public Device lasting() {
            return kind.equals(PROCESSOR)
                    ? new Device(selector, stableSelector, kind, api, apiTitle, name, null, simulated, properties)
                    : this;
        }

        /** {@code OpenCL on cpu-haswell (a CPU device)}; a loop is named by its selector. */
        public String title() {
            return isLoop()
                    ? selector
                    : apiTitle + " on " + name + " (" + what() + (simulated ? ", simulated" : "") + ")";
        }

        /** Whether it is one of the processor's own loops, with which devices are compared. */
        @JsonIgnore
        public boolean isLoop() {
            return api.equals(LOOPS);
        }

        /** What the device is: an OpenCL device on the processor is a CPU device, never a GPU. */
        private String what() {
            return switch (kind) {
                case "cpu" -> "a CPU device";
                case "gpu" -> "a GPU";
                case "accelerator" -> "an accelerator";
                default -> "a device of unrecorded kind";
            };
        }
    }

    /** An interface to devices that is missing, why, and what to do about it. */
    public record Unavailable(String api, String apiTitle, String reason, String remedy) {
        public Unavailable {
            apiTitle = LegacyShape.title(apiTitle, api);
        }
    }
}
