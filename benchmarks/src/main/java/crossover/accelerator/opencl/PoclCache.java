package crossover.accelerator.opencl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where PoCL keeps compiled kernels. Where it cannot make the folder it shows no device, and where it cannot write there it compiles
 * none; it never says why.
 */
final class PoclCache {
    /** As PoCL's platform is called. */
    private static final String PLATFORM = "Portable Computing Language";

    private PoclCache() {}

    /** The folder where it cannot be written; empty where it can, and for other platforms. */
    static Optional<Path> unwritable(String platform) {
        return platform.equals(PLATFORM)
                ? Optional.of(folder(System::getenv)).filter(folder -> !isWritable(folder))
                : Optional.empty();
    }

    /** As {@code pocl_cache.c} finds it. */
    static Path folder(UnaryOperator<@Nullable String> environment) {
        String named = environment.apply("POCL_CACHE_DIR");
        if (named != null) {
            return Path.of(named);
        }
        String cache = environment.apply("XDG_CACHE_HOME");
        String home = environment.apply("HOME");
        return cache != null && !cache.isEmpty()
                ? Path.of(cache, "pocl")
                : Path.of(home != null ? home + "/.cache" : "/tmp", "pocl");
    }

    private static boolean isWritable(Path folder) {
        try {
            Files.delete(Files.createTempFile(Files.createDirectories(folder), "probe-", null));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
