package crossover.run.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files by which Linux tells about the machine. What is not there, on Linux or elsewhere, is null or empty.
 *
 * @param root {@code /}, or a tree planted by a test
 */
public record HostFiles(Path root) {
    public static final HostFiles OF_THIS_MACHINE = new HostFiles(Path.of("/"));
    private static final String PROCESSORS = "sys/devices/system/cpu";

    @Nullable
    String text(String path) {
        try {
            return Files.readString(root.resolve(path)).strip();
        } catch (IOException e) {
            return null;
        }
    }

    /** Names in the folder that match, in order. */
    List<String> names(String folder, String regex) {
        try (Stream<Path> entries = Files.list(root.resolve(folder))) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.matches(regex))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    boolean has(String path) {
        return Files.exists(root.resolve(path));
    }

    /** The text of the file in each processor's folder that has it. */
    List<String> ofEachProcessor(String file) {
        return names(PROCESSORS, "cpu\\d+").stream()
                .map(cpu -> text(PROCESSORS + "/" + cpu + "/" + file))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Of all processors; {@code performance, powersave} where they differ. */
    @Nullable
    String governor() {
        String governors = ofEachProcessor("cpufreq/scaling_governor").stream()
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return governors.isEmpty() ? null : governors;
    }

    /** {@code on} or {@code off}: the two drivers say the same with opposite signs. */
    @Nullable
    String boost() {
        String boost = text(PROCESSORS + "/cpufreq/boost");
        if (boost != null) {
            return boost.equals("1") ? "on" : "off";
        }
        String noTurbo = text(PROCESSORS + "/intel_pstate/no_turbo");
        return noTurbo == null ? null : noTurbo.equals("0") ? "on" : "off";
    }

    /** {@code on}, {@code off}, {@code forceoff}, {@code notsupported} or {@code notimplemented}. */
    @Nullable
    String smt() {
        return text(PROCESSORS + "/smt/control");
    }

    @Nullable
    Integer numaNodes() {
        int nodes = names("sys/devices/system/node", "node\\d+").size();
        return nodes == 0 ? null : nodes;
    }
}
