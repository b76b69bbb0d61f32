package crossover.run.jars;

import crossover.results.Environment;
import crossover.results.UnreadableException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;

/**
 * The user's jars, or folders of classes, in the order in which Java looks into them.
 *
 * @param given those that the user named; their manifests may name others
 */
public record UserJars(List<Path> given) {
    public UserJars {
        given = List.copyOf(given);
    }

    /** @param given each one jar or a whole class path */
    public static UserJars of(Collection<String> given) {
        return new UserJars(given.stream()
                .flatMap(classPath -> Arrays.stream(classPath.split(File.pathSeparator)))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList());
    }

    /** Beside this program's jar on the class path that it was started with; none where no benchmark is among them. */
    public static UserJars beside() {
        UserJars beside = new UserJars(
                OwnClassPath.beside().stream().filter(Files::exists).toList());
        return beside.all().stream().anyMatch(UserJar::hasBenchmarks) ? beside : new UserJars(List.of());
    }

    public boolean isEmpty() {
        return given.isEmpty();
    }

    /** As {@link #of} and Java take it. */
    public String classPath() {
        return given.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /**
     * Before anything is planned.
     *
     * @param java the feature release of the forks' Java
     * @throws UnreadableException for the first that is no jar, that another JMH made or that needs a newer Java, and where no benchmark is
     *     in any
     */
    public void check(int java) {
        given.stream().map(UserJar::new).forEach(UserJar::demand);
        List<UserJar> all = all();
        all.forEach(UserJar::demandThisJmh);
        List<BenchmarkListEntry> benchmarks =
                all.stream().flatMap(jar -> jar.benchmarks().stream()).toList();
        if (benchmarks.isEmpty()) {
            throw new UnreadableException("no benchmarks (META-INF/BenchmarkList) in "
                    + given.stream().map(Path::toString).collect(Collectors.joining(", "))
                    + ": build with JMH's annotation processor");
        }
        all.forEach(jar -> jar.demandJava(java, benchmarks));
    }

    /** What JMH's annotation processor listed in them. */
    public BenchmarkList list() {
        return BenchmarkList.fromString(all().stream().map(UserJar::list).collect(Collectors.joining("\n")));
    }

    /** Whether another version of this program is among them, with all that its benchmarks need. */
    public boolean bringThisProgram() {
        return all().stream().anyMatch(UserJar::isThisProgram);
    }

    /** The first file of that name in them. */
    public Optional<byte[]> file(String name) {
        return all().stream()
                .map(jar -> jar.bytes(name))
                .filter(content -> content.length > 0)
                .findFirst();
    }

    /** What the run's files say of them: names and contents, those too that a manifest names. */
    public List<Environment.Jar> recorded() {
        return all().stream()
                .map(jar -> new Environment.Jar(
                        String.valueOf(jar.path().toAbsolutePath().normalize().getFileName()),
                        ContentHash.of(jar.path())))
                .toList();
    }

    /** Those given, whether they are there or not, and those that manifests name, which may be missing. */
    List<UserJar> all() {
        Set<Path> found = new LinkedHashSet<>();
        given.forEach(jar -> add(jar, found));
        return found.stream().map(UserJar::new).toList();
    }

    private static void add(Path jar, Set<Path> found) {
        if (found.add(jar)) {
            new UserJar(jar).classPath().stream().filter(Files::exists).forEach(named -> add(named, found));
        }
    }
}
