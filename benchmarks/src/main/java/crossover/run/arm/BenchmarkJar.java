package crossover.run.arm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jar of benchmarks that a build has made. */
final class BenchmarkJar {
    private static final String LIST = "META-INF/BenchmarkList";

    private BenchmarkJar() {}

    /**
     * The only one, or the only one among several that {@code java -jar} starts.
     *
     * @throws IllegalArgumentException where there is none, or more
     */
    static Path within(Path project, String arm) throws IOException {
        List<Path> found;
        try (Stream<Path> files = Files.walk(project)) {
            found = files.filter(file -> file.toString().endsWith(".jar") && isListed(file))
                    .toList();
        }
        List<Path> started = found.stream().filter(BenchmarkJar::hasMain).toList();
        List<Path> fit = found.size() == 1 ? found : started;
        if (fit.size() == 1) {
            return fit.getFirst();
        }
        throw new IllegalArgumentException("arm " + arm + ": its build made "
                + (found.isEmpty()
                        ? "no jar with JMH benchmarks (" + LIST + ")"
                        : "several jars with JMH benchmarks, "
                                + found.stream()
                                        .map(jar -> project.relativize(jar).toString())
                                        .collect(Collectors.joining(", ")))
                + ": give a build that makes one, with --arm-build COMMAND");
    }

    private static boolean isListed(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getEntry(LIST) != null;
        } catch (IOException e) {
            return false; // A test's input that is no jar, as projects have them.
        }
    }

    private static boolean hasMain(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            return manifest != null && manifest.getMainAttributes().containsKey(Attributes.Name.MAIN_CLASS);
        } catch (IOException e) {
            return false;
        }
    }
}
