package crossover.run.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A tree like that of Linux's /proc and /sys, with what a test puts there. */
record PlantedHost(Path root) {
    HostFiles files() {
        return new HostFiles(root);
    }

    void file(String path, String text) {
        try {
            Files.createDirectories(root.resolve(path).getParent());
            Files.writeString(root.resolve(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void processor(int number, String file, String text) {
        file("sys/devices/system/cpu/cpu" + number + "/" + file, text);
    }

    /** Ticks of this process and of its ended children, behind a name that has brackets and spaces. */
    void own(int user, int system, int childrenUser, int childrenSystem) {
        file(
                "proc/self/stat",
                "9 (a (java) x) R 1 1 1 0 -1 4194304 1 2 3 4 %d %d %d %d 20 0 1 0 251044"
                        .formatted(user, system, childrenUser, childrenSystem));
    }
}
