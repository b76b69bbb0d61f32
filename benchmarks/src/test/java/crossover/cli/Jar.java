package crossover.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The packaged jar, called as a user calls it. */
public final class Jar {
    private static final Path JAR = Path.of(System.getProperty("crossover.jar", "target/benchmarks.jar"))
            .toAbsolutePath();

    private Jar() {}

    /** What a call printed and how it ended. */
    public record Call(int exit, String out, String err) {}

    public static Call run(Path folder, String... arguments) {
        return run(Path.of(System.getProperty("java.home")), folder, List.of(), arguments);
    }

    /** Runs {@code java [jvm arguments] -jar benchmarks.jar [arguments]} in {@code folder}, for five minutes at most. */
    public static Call run(Path javaHome, Path folder, List<String> jvmArguments, String... arguments) {
        try {
            return ended(start(javaHome, folder, jvmArguments, arguments), List.of(arguments));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Call ended(Process process, List<String> arguments) {
        try {
            CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
            String out = text(process.getInputStream());
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("still running after 5 minutes: " + arguments);
            }
            return new Call(process.exitValue(), out, err.join());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Runs {@code command} in {@code folder} with these variables and no others; {@code JAR} among its words is the jar's path. */
    static Call runIn(Map<String, String> environment, Path folder, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command.stream()
                        .map(word -> word.replace("JAR", JAR.toString()))
                        .toList())
                .directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return ended(builder.start(), command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same without waiting for its end. */
    public static Process start(Path javaHome, Path folder, List<String> jvmArguments, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(javaHome.resolve("bin/java").toString());
        command.addAll(jvmArguments);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(folder.toFile()).start();
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
