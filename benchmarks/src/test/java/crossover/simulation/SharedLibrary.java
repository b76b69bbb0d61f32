package crossover.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A shared library built from a folder of C++: one object a source, kept while neither the source nor a header changes.
 *
 * @param sources the folder of {@code *.cpp}, their headers and {@code exports.map}
 * @param name the library's file name, which is also the name by which it is asked for
 */
record SharedLibrary(Path sources, String name) {

    private static final List<String> COMPILER =
            List.of("g++", "-std=c++17", "-O1", "-Wall", "-Wextra", "-Werror", "-fPIC");

    /** The folder that holds the library. Built on first use; the test is skipped where g++ is missing. */
    Path folder() {
        Assumptions.assumeTrue(Commands.exists("g++"), "g++ is missing: the simulation of " + name + " is not built");
        try {
            return build(Files.createDirectories(Path.of("target", "simulation").toAbsolutePath()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized Path build(Path root) throws IOException {
        Path folder = root.resolve(hash(files("")));
        if (Files.exists(folder.resolve(name))) {
            return folder;
        }
        Path objects = Files.createDirectories(root.resolve("objects"));
        List<Path> headers = Stream.of(".h", ".inc").flatMap(this::files).toList();
        List<String> linked = new ArrayList<>(COMPILER);
        linked.addAll(
                List.of("-shared", "-Wl,-soname," + name, "-Wl,--version-script=" + sources.resolve("exports.map")));
        linked.addAll(compileAll(objects, headers));
        Path unfinished = Files.createTempFile(root, name, null);
        linked.addAll(List.of("-o", unfinished.toString()));
        Commands.succeed(linked);
        Files.createDirectories(folder);
        Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        return folder;
    }

    private List<String> compileAll(Path objects, List<Path> headers) {
        try (ExecutorService compilers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<Path>> compiled = files(".cpp")
                    .map(source -> compilers.submit(() -> compile(objects, headers, source)))
                    .toList();
            List<String> paths = new ArrayList<>();
            for (Future<Path> object : compiled) {
                paths.add(object.get().toString());
            }
            return paths;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Path compile(Path objects, List<Path> headers, Path source) throws IOException {
        Path object = objects.resolve(hash(Stream.concat(Stream.of(source), headers.stream())) + ".o");
        if (!Files.exists(object)) {
            Path unfinished = Files.createTempFile(objects, "", ".new");
            List<String> command = new ArrayList<>(COMPILER);
            command.addAll(List.of("-c", source.toString(), "-o", unfinished.toString()));
            Commands.succeed(command);
            Files.move(unfinished, object, StandardCopyOption.ATOMIC_MOVE);
        }
        return object;
    }

    private Stream<Path> files(String suffix) {
        try (Stream<Path> all = Files.list(sources)) {
            return all.filter(file -> file.toString().endsWith(suffix)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Stream<Path> files) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(String.join(" ", COMPILER).getBytes(StandardCharsets.UTF_8));
            for (Path file : files.toList()) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
