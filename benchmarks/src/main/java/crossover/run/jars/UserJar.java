package crossover.run.jars;

import crossover.results.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * One jar of the user, or one folder of classes.
 *
 * @param path as it was given, or as another jar names it
 */
record UserJar(Path path) {
    /** Of JMH 1.x: from this one on, what its annotation processor makes runs with the JMH that this program has. */
    private static final int OLDEST_JMH = 30;

    private static final int NEWEST_JMH = 37;

    /** In a class file, the version of Java's first release less one. */
    private static final int BEFORE_JAVA_1 = 44;

    /** Where a class file has its version. */
    private static final int VERSION_AT = 6;

    private static final String LIST = BenchmarkList.BENCHMARK_LIST.substring(1);
    private static final Pattern JMH_VERSION =
            Pattern.compile("^jmh\\.version\\s*=\\s*1\\.(\\d+)(\\S*)", Pattern.MULTILINE);

    /** @throws UnreadableException where it is missing, or is no jar */
    void demand() {
        if (!Files.exists(path)) {
            throw new UnreadableException(
                    path + " does not exist: give the jar that your build made of your benchmarks");
        }
        hasBenchmarks();
    }

    boolean hasBenchmarks() {
        return !list().isEmpty();
    }

    String list() {
        return text(LIST);
    }

    boolean isThisProgram() {
        return bytes("crossover/Main.class").length > 0;
    }

    /** The names that its manifest adds to the class path, as far as they are files. */
    List<Path> classPath() {
        try {
            Manifest manifest = new Manifest(new ByteArrayInputStream(bytes(JarFile.MANIFEST_NAME)));
            String names = manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return names == null
                    ? List.of()
                    : Arrays.stream(names.split(" +"))
                            .filter(name -> !name.isEmpty())
                            .flatMap(this::file)
                            .toList();
        } catch (IOException e) {
            return List.of(); // As for Java, a manifest that is none adds nothing.
        }
    }

    /** Named by its place relative to this jar. */
    private Stream<Path> file(String name) {
        try {
            return Stream.of(Path.of(path.toAbsolutePath().toUri().resolve(URI.create(name))));
        } catch (RuntimeException e) {
            return Stream.empty(); // Java leaves out what is no file's name as well.
        }
    }

    /** @throws UnreadableException where another JMH than those that run here made it; a jar without JMH does not say */
    void demandThisJmh() {
        Matcher version = JMH_VERSION.matcher(text("jmh.properties"));
        if (version.find()) {
            int minor = Integer.parseInt(version.group(1));
            if (minor < OLDEST_JMH || minor > NEWEST_JMH) {
                throw new UnreadableException(path + " was made with JMH 1." + version.group(1) + version.group(2)
                        + ", and what JMH 1." + OLDEST_JMH + " to 1." + NEWEST_JMH
                        + " made runs here: build it with one of these");
            }
        }
    }

    /** @throws UnreadableException where this JMH cannot read the list that JMH's annotation processor wrote */
    List<BenchmarkListEntry> benchmarks() {
        OutputFormat silent = OutputFormatFactory.createFormatInstance(
                new PrintStream(OutputStream.nullOutputStream()), VerboseMode.SILENT);
        try {
            return List.copyOf(BenchmarkList.fromString(list()).getAll(silent, List.of()));
        } catch (RuntimeException e) {
            throw new UnreadableException(
                    path + " lists its benchmarks in a form that JMH 1." + NEWEST_JMH
                            + " cannot read: build it with that JMH",
                    e);
        }
    }

    /**
     * @param java the feature release of the forks' Java
     * @throws UnreadableException where the class of any of the benchmarks needs a newer one
     */
    void demandJava(int java, Collection<BenchmarkListEntry> benchmarks) {
        try (Contents contents = new Contents(path)) {
            for (BenchmarkListEntry benchmark : benchmarks) {
                String target = benchmark.generatedTarget();
                String generated = target.substring(0, target.indexOf('.', target.indexOf("jmh_generated.") + 14));
                int needed = contents.file(generated.replace('.', '/') + ".class")
                        .map(UserJar::java)
                        .orElse(0);
                if (needed > java) {
                    throw new UnreadableException(path + " is compiled for Java " + needed
                            + ", and its forks would run on Java " + java + ": name a newer one with -jvm");
                }
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static int java(byte[] classFile) {
        return ByteBuffer.wrap(classFile).getShort(VERSION_AT) - BEFORE_JAVA_1;
    }

    private String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** Empty where it has no such file. */
    byte[] bytes(String name) {
        try (Contents contents = new Contents(path)) {
            return contents.file(name).orElse(new byte[0]);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private UnreadableException unreadable(IOException cause) {
        return new UnreadableException(
                path + " is no jar and no folder of classes (" + cause.getMessage()
                        + "): give what your build made of your benchmarks",
                cause);
    }
}
