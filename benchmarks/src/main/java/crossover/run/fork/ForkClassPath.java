package crossover.run.fork;

import crossover.run.jars.OwnClassPath;
import crossover.run.jars.UserJars;
import crossover.run.plan.BenchmarkRules;
import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final List<Path> users;
    private final Map<Boolean, String> known = new HashMap<>();

    private ForkClassPath(List<Path> users) {
        this.users = List.copyOf(users);
    }

    /** @param jars of the user, or folders of classes; none for this program's own benchmarks */
    public static ForkClassPath of(List<Path> jars) {
        return new ForkClassPath(jars);
    }

    /** As {@code java -cp} takes it. */
    public String of(String benchmarkClass) {
        return users.isEmpty() ? OURS : known.computeIfAbsent(BenchmarkRules.areNamedBy(benchmarkClass), this::joined);
    }

    private String joined(boolean rulesAreOurs) {
        boolean needsOurs = rulesAreOurs && !new UserJars(users).bringThisProgram();
        JmhAlone jmh = JmhAlone.ofThisProcess();
        return Stream.of(jmh.harness(), users, jmh.libraries(), needsOurs ? OwnClassPath.entries() : List.<Path>of())
                .flatMap(List::stream)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
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
