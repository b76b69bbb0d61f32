package crossover.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** OpenCL platforms that are broken, beside those that the machine has. */
public final class BrokenPlatforms {
    private static final Path INSTALLED = Path.of("/etc/OpenCL/vendors");

    private static final SharedLibrary PLATFORM =
            new SharedLibrary(Path.of("benchmarks/src/test/native/opencl").toAbsolutePath(), "libplatform.so");

    private BrokenPlatforms() {}

    /**
     * @param folder takes the files that name them to the loader, where {@code OCL_ICD_VENDORS} says so
     * @param ways in which they are broken, as {@code platform.cpp} knows them
     */
    public static void install(Path folder, String... ways) throws IOException {
        Path library = PLATFORM.folder().resolve(PLATFORM.name());
        for (String way : ways) {
            Path named = Files.copy(library, folder.resolve("libplatform-" + way + ".so"));
            Files.writeString(folder.resolve(way + ".icd"), named + "\n");
        }
        try (Stream<Path> files = Files.list(INSTALLED)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }
}
