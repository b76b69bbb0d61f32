package crossover.run.fork;

import crossover.run.plan.BenchmarkRules;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a fork finds its classes. One that measures this program's own benchmarks has this program's class path. One that measures a
 * user's has JMH, then the user's jars, then the libraries that JMH calls: whatever he measures is his own version of it. Behind all
 * that stands this program, and only where the benchmark's class names rules of ours, whose workload it then runs.
 */
public final class ForkClassPath {
    /** From which JMH takes the class path of a fork. */
    private static final String PROPERTY = "java.class.path";

    private static final String OURS = System.getProperty(PROPERTY);
    private static final String ENTRY_CLASS = "crossover/Main.class";

    private final List<Path> users;

    private ForkClassPath(List<Path> users) {
        this.users = List.copyOf(users);
    }

    /** @param jars of the user, or folders of classes; none for this program's own benchmarks */
    public static ForkClassPath of(List<Path> jars) {
        return new ForkClassPath(jars);
    }

    /** As {@code java -cp} takes it. */
    public String of(String benchmarkClass) {
        if (users.isEmpty()) {
            return OURS;
        }
        boolean needsOurs =
                BenchmarkRules.areNamedBy(benchmarkClass) && users.stream().noneMatch(ForkClassPath::isOurs);
        JmhAlone jmh = JmhAlone.ofThisProcess();
        return Stream.of(jmh.harness().stream(), users.stream(), jmh.libraries().stream())
                        .flatMap(jars -> jars)
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator))
                + (needsOurs ? File.pathSeparator + ours() : "");
    }

    /** This program without the user's jars that may stand beside it on the class path. */
    private static String ours() {
        Path place = JmhAlone.place(ForkClassPath.class);
        return Files.isRegularFile(place) ? place.toString() : OURS;
    }

    /** Whether a jar is this program in another version, which has all that its benchmarks need. */
    private static boolean isOurs(Path jar) {
        if (Files.isDirectory(jar)) {
            return Files.exists(jar.resolve(ENTRY_CLASS));
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getEntry(ENTRY_CLASS) != null;
        } catch (IOException e) {
            return false; // Java passes over what is no jar as well.
        }
    }

    /** Lets JMH start forks with the class path of that benchmark until closed. */
    Use use(String benchmarkClass) {
        return new Use(of(benchmarkClass));
    }

    /** For the time of one fork. */
    static final class Use implements AutoCloseable {
        private final String before = System.getProperty(PROPERTY);

        private Use(String classPath) {
            System.setProperty(PROPERTY, classPath);
        }

        @Override
        public void close() {
            System.setProperty(PROPERTY, before);
        }
    }
}
