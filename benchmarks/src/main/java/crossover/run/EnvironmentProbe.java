package crossover.run;

import crossover.accelerator.Survey;
import crossover.results.Environment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.hardware.CentralProcessor.ProcessorCache;
import oshi.hardware.HardwareAbstractionLayer;

/** Finds out what machine this is. What cannot be found out is null. */
public final class EnvironmentProbe {
    private static final Path CPU = Path.of("/sys/devices/system/cpu");

    private EnvironmentProbe() {}

    public static Environment of(Survey survey) {
        SystemInfo system = new SystemInfo();
        HardwareAbstractionLayer hardware = system.getHardware();
        return new Environment(
                Environment.SCHEMA,
                cpu(hardware.getProcessor()),
                new Environment.Memory(hardware.getMemory().getTotal(), numaNodes()),
                operatingSystem(system),
                jvm(),
                build(),
                EnvironmentDevices.of(survey.devices()),
                EnvironmentDevices.missing(survey.unavailable()));
    }

    private static Environment.Cpu cpu(CentralProcessor processor) {
        return new Environment.Cpu(
                processor.getProcessorIdentifier().getName(),
                processor.getPhysicalProcessorCount(),
                processor.getLogicalProcessorCount(),
                cache(processor, 1),
                cache(processor, 2),
                cache(processor, 3),
                text(CPU.resolve("cpu0/cpufreq/scaling_governor")),
                boost(),
                text(CPU.resolve("smt/control")));
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

    /** Both drivers say the same with opposite signs. */
    private static @Nullable String boost() {
        String boost = text(CPU.resolve("cpufreq/boost"));
        if (boost != null) {
            return boost.equals("1") ? "on" : "off";
        }
        String noTurbo = text(CPU.resolve("intel_pstate/no_turbo"));
        return noTurbo == null ? null : noTurbo.equals("0") ? "on" : "off";
    }

    private static @Nullable Integer numaNodes() {
        Path nodes = Path.of("/sys/devices/system/node");
        if (!Files.isDirectory(nodes)) {
            return null;
        }
        try (var entries = Files.list(nodes)) {
            return (int) entries.filter(entry -> entry.getFileName().toString().matches("node\\d+"))
                    .count();
        } catch (IOException e) {
            return null;
        }
    }

    private static Environment.OperatingSystem operatingSystem(SystemInfo system) {
        var os = system.getOperatingSystem();
        return new Environment.OperatingSystem(
                os.getFamily(),
                os.getVersionInfo().getVersion(),
                System.getProperty("os.version"),
                Virtualisation.hypervisor(system.getHardware()),
                Virtualisation.container());
    }

    private static Environment.Jvm jvm() {
        return new Environment.Jvm(
                System.getProperty("java.vm.name"),
                System.getProperty("java.runtime.version"),
                System.getProperty("java.vendor"),
                ForkArguments.ours());
    }

    /** What the build wrote into the jar; a tree without a repository has no commit. */
    private static Environment.Build build() {
        Properties properties = new Properties();
        try (InputStream in = EnvironmentProbe.class.getResourceAsStream("/crossover/build.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            return new Environment.Build("not recorded", null, null);
        }
        String commit = properties.getProperty("git.commit.id");
        String dirty = properties.getProperty("git.dirty");
        return new Environment.Build(
                properties.getProperty("git.build.version", "not recorded"),
                commit,
                dirty == null ? null : !Boolean.parseBoolean(dirty));
    }

    static @Nullable String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return null;
        }
    }
}
