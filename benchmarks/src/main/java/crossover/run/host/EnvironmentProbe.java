package crossover.run.host;

import crossover.accelerator.Survey;
import crossover.results.Environment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.hardware.CentralProcessor.ProcessorCache;
import oshi.hardware.GlobalMemory;
import oshi.hardware.HardwareAbstractionLayer;
import oshi.software.os.CgroupInfo;

/** Finds out what machine this is. What cannot be found out is null. */
public final class EnvironmentProbe {
    /** In the jar: what it was built from. */
    public static final String BUILD = "crossover/build.properties";

    private static final HostFiles FILES = HostFiles.OF_THIS_MACHINE;

    private EnvironmentProbe() {}

    /** What needs no driver. */
    private record Machine(
            Environment.Cpu cpu,
            Environment.Memory memory,
            Environment.OperatingSystem system,
            Environment.Build build) {}

    /** Asked once: a process stays on its machine. */
    private static final class Once {
        static final CompletableFuture<Machine> MACHINE = CompletableFuture.supplyAsync(EnvironmentProbe::machine);
    }

    /** For whoever is about to ask drivers for their devices, which takes some tenths of a second: this takes as long, beside it. */
    public static void begin() {
        Once.MACHINE.isDone();
    }

    /** @param jvm that measures */
    public static Environment of(Survey survey, Environment.Jvm jvm) {
        Machine found = Once.MACHINE.join();
        return new Environment(
                Environment.SCHEMA,
                found.cpu,
                found.memory,
                found.system,
                jvm,
                found.build,
                EnvironmentDevices.of(survey.devices()),
                EnvironmentDevices.missing(survey.unavailable()));
    }

    private static Machine machine() {
        SystemInfo system = new SystemInfo();
        HardwareAbstractionLayer hardware = system.getHardware();
        CgroupInfo limits = system.getOperatingSystem().getCgroupInfo();
        return new Machine(
                cpu(hardware.getProcessor(), limits.getEffectiveCpus()),
                memory(hardware.getMemory(), limits.getMemoryLimit()),
                operatingSystem(system),
                build());
    }

    private static Environment.Cpu cpu(CentralProcessor processor, double quota) {
        return new Environment.Cpu(
                processor.getProcessorIdentifier().getName(),
                processor.getPhysicalProcessorCount(),
                processor.getLogicalProcessorCount(),
                cache(processor, 1),
                cache(processor, 2),
                cache(processor, 3),
                FILES.governor(),
                FILES.boost(),
                FILES.smt(),
                quota > 0 ? quota : null);
    }

    /** A limit above what the machine has limits nothing. */
    private static Environment.Memory memory(GlobalMemory memory, long limit) {
        return new Environment.Memory(
                memory.getTotal(),
                FILES.numaNodes(),
                limit > 0 && limit < memory.getTotal() ? limit : null,
                memory.getVirtualMemory().getSwapTotal());
    }

    /** The size in bytes of one data or unified cache of the level. */
    private static @Nullable Long cache(CentralProcessor processor, int level) {
        ToIntFunction<ProcessorCache> size = ProcessorCache::getCacheSize;
        return processor.getProcessorCaches().stream()
                .filter(cache -> cache.getLevel() == level && cache.getType() != ProcessorCache.Type.INSTRUCTION)
                .mapToInt(size)
                .mapToObj(Long::valueOf)
                .findFirst()
                .orElse(null);
    }

    private static Environment.OperatingSystem operatingSystem(SystemInfo system) {
        var os = system.getOperatingSystem();
        return new Environment.OperatingSystem(
                os.getFamily(),
                os.getVersionInfo().getVersion(),
                System.getProperty("os.version"),
                Virtualisation.hypervisor(FILES, system.getHardware()),
                Virtualisation.container(FILES));
    }

    /** A tree without a repository has no commit. */
    private static Environment.Build build() {
        try (InputStream in = EnvironmentProbe.class.getResourceAsStream("/" + BUILD)) {
            return build(in == null ? new byte[0] : in.readAllBytes());
        } catch (IOException e) {
            return build(new byte[0]);
        }
    }

    /** @param properties {@link #BUILD} as a build of this program wrote it into its jar */
    public static Environment.Build build(byte[] properties) {
        Properties told = new Properties();
        try {
            told.load(new ByteArrayInputStream(properties));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String dirty = told.getProperty("git.dirty");
        return new Environment.Build(
                told.getProperty("git.build.version", "not recorded"),
                told.getProperty("git.commit.id"),
                dirty == null ? null : !Boolean.parseBoolean(dirty));
    }
}
