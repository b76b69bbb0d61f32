package crossover.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.openjdk.jmh.runner.Runner;

/** A jar of benchmarks as a user's own build makes it: javac with JMH's annotation processor. */
public final class UserJar {
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern NAME = Pattern.compile("public (?:final )?(?:class|interface) (\\w+)");

    private static final String JMH = "org/openjdk/jmh";
    private static final String VERSION = "jmh.properties";

    private final Path folder;
    private final Path classes;
    private final List<String> options = new ArrayList<>();

    /** @param folder a temporary one */
    public UserJar(Path folder) {
        this.folder = folder;
        this.classes = folder.resolve("classes");
    }

    /** What else javac is told. */
    public UserJar options(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** Compiles these classes together. */
    public UserJar compile(String... sources) {
        try {
            List<String> arguments = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path")));
            arguments.addAll(List.of("-proc:full", "-processor", "org.openjdk.jmh.generators.BenchmarkProcessor"));
            arguments.addAll(
                    List.of("-nowarn", "-d", Files.createDirectories(classes).toString()));
            arguments.addAll(options);
            for (String source : sources) {
                arguments.add(write(source).toString());
            }
            int exit = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
            if (exit != 0) {
                throw new IllegalStateException("javac failed");
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(String source) throws IOException {
        Path file = folder.resolve("src")
                .resolve(found(PACKAGE, source).replace('.', '/'))
                .resolve(found(NAME, source) + ".java");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, source);
    }

    private static String found(Pattern pattern, String source) {
        Matcher matcher = pattern.matcher(source);
        return matcher.find() ? matcher.group(1) : "";
    }

    /** Adds a file of this content. */
    public UserJar file(String name, String content) {
        try (Writer writer = Files.newBufferedWriter(parent(classes.resolve(name)))) {
            writer.write(content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds what another has. */
    public UserJar of(UserJar other) {
        try {
            copy(other.classes, classes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds JMH itself, as nearly every user's build does. */
    public UserJar fat() {
        try (FileSystem jmh = FileSystems.newFileSystem(Path.of(
                Runner.class.getProtectionDomain().getCodeSource().getLocation().getPath()))) {
            // Not from the root: where the tests run on our own jar, JMH lies in it among everything else.
            copy(jmh.getPath(JMH), classes.resolve(JMH));
            copy(jmh.getPath(VERSION), classes.resolve(VERSION));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes every class one that needs at least this Java. */
    public UserJar needing(int java) {
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".class"))::iterator) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[7] = (byte) (44 + java);
                Files.write(file, bytes);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path jar(String name) {
        Path jar = folder.resolve(name);
        try (FileSystem target = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            copy(classes, target.getPath("/"));
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path target = parent(
                        file.equals(from)
                                ? to
                                : to.resolve(from.relativize(file).toString()));
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static Path parent(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return file;
    }
}
