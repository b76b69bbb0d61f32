package crossover.simulation;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Other programs, run to their end. */
public final class Commands {
    private static final long LONGEST_SECONDS = 300;

    private Commands() {}

    /** What a program left: its exit code, and what it wrote to both of its outputs. */
    public record Result(int exit, String output) {}

    /** Whether the program is on the path. */
    static boolean exists(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        for (String folder : path.split(File.pathSeparator, -1)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Runs the command to its end and returns what it wrote.
     *
     * @throws IllegalStateException with the output, if it exits with anything but 0
     */
    static String succeed(List<String> command) {
        Result result = run(command, Map.of());
        if (result.exit() != 0) {
            throw new IllegalStateException(
                    String.join(" ", command) + " exits with " + result.exit() + ":\n" + result.output());
        }
        return result.output();
    }

    /** Runs the command in this process's environment with the additions; an addition that is empty removes. */
    public static Result run(List<String> command, Map<String, String> additions) {
        try {
            Path output = Files.createTempFile("output", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectOutput(output.toFile());
            builder.environment().putAll(additions);
            builder.environment().values().removeIf(String::isEmpty);
            Process process = builder.start();
            boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
            String text = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
            Files.delete(output);
            return new Result(process.exitValue(), ended ? text : text + "\n(ended after " + LONGEST_SECONDS + " s)");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
