package crossover.run.fork;

import crossover.run.jars.OwnClassPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import joptsimple.OptionParser;
import org.apache.commons.math3.distribution.TDistribution;
import org.openjdk.jmh.runner.Runner;

/**
 * JMH and the libraries that it is built on as jars of their own, though our jar holds them among everything else: a fork that
 * measures a user's classes must find JMH, and nothing of ours before the user's own.
 *
 * @param harness JMH itself
 * @param libraries what it calls, which a user's jar may bring in another version
 */
record JmhAlone(List<Path> harness, List<Path> libraries) {
    private static final String VERSION = "jmh.properties";

    /** In this process; cut out of our jar when first asked for, and deleted when the process ends. */
    static JmhAlone ofThisProcess() {
        return Once.FOUND;
    }

    private static final class Once {
        static final JmhAlone FOUND = find();
    }

    private static JmhAlone find() {
        Path jmh = OwnClassPath.place(Runner.class);
        if (!jmh.equals(OwnClassPath.place(JmhAlone.class))) {
            return new JmhAlone(
                    List.of(jmh),
                    List.of(OwnClassPath.place(OptionParser.class), OwnClassPath.place(TDistribution.class)));
        }
        try {
            Path folder = Files.createTempDirectory("crossover-jmh");
            folder.toFile().deleteOnExit();
            return new JmhAlone(
                    List.of(cut(jmh, folder.resolve("jmh.jar"), JmhAlone::isHarness)),
                    List.of(cut(jmh, folder.resolve("jmh-libraries.jar"), JmhAlone::isLibrary)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot take JMH out of " + jmh + ": make room for temporary files", e);
        }
    }

    private static boolean isHarness(String entry) {
        return entry.startsWith("org/openjdk/jmh/") || entry.equals(VERSION);
    }

    private static boolean isLibrary(String entry) {
        return entry.startsWith("joptsimple/") || entry.startsWith("org/apache/commons/math3/");
    }

    private static Path cut(Path from, Path to, Predicate<String> wanted) throws IOException {
        to.toFile().deleteOnExit();
        try (JarFile source = new JarFile(from.toFile());
                JarOutputStream target = new JarOutputStream(Files.newOutputStream(to));
                Stream<JarEntry> entries = source.stream()) {
            for (JarEntry entry :
                    (Iterable<JarEntry>) entries.filter(entry -> wanted.test(entry.getName()))::iterator) {
                target.putNextEntry(new JarEntry(entry.getName()));
                try (InputStream in = source.getInputStream(entry)) {
                    in.transferTo(target);
                }
            }
        }
        return to;
    }
}
