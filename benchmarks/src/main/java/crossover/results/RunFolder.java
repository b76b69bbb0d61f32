package crossover.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The files of one run's folder. A file is replaced whole or not at all: written beside, synced, renamed. */
public record RunFolder(Path path) {

    /**
     * The folder of one of the arms that take turns in this one, made where it is not there.
     *
     * @throws UncheckedIOException where it cannot be
     */
    public RunFolder inside(String arm) {
        Path folder = path.resolve(arm);
        try {
            return new RunFolder(Files.createDirectories(folder));
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    public Path record() {
        return path.resolve("run.json");
    }

    public Path environment() {
        return path.resolve("environment.json");
    }

    public Path jmhJson() {
        return path.resolve("jmh.json");
    }

    /** One record a fork, appended as the run goes on. */
    public Path journal() {
        return path.resolve("journal");
    }

    /**
     * Files that one fork left, such as histograms of latencies; absent where it left none.
     *
     * @param started when the fork did, which names it: forks run one at a time
     */
    public Path attachments(String started) {
        return path.resolve("attachments").resolve(started.replace(":", ""));
    }

    /** What JMH and the forks printed. */
    public Path log() {
        return path.resolve("jmh.log");
    }

    /** Where a JVM that crashes says why, as its option names it: {@code %p} is its process. */
    public String crashFile() {
        return path.toAbsolutePath().toString().replace("%", "%%") + "/hs_err_pid%p.log";
    }

    public RunRecord readRecord() {
        return Json.read(record(), RunRecord.class, RunRecord.SCHEMA);
    }

    public Environment readEnvironment() {
        return Json.read(environment(), Environment.class, Environment.SCHEMA);
    }

    /** When its run began, without reading the rest of its record; empty where it has none or that does not say. */
    public String started() {
        return Files.isRegularFile(record()) ? Json.first(record(), "started") : "";
    }

    public void write(RunRecord run) {
        replace(record(), Json.write(run));
    }

    public void write(Environment environment) {
        replace(environment(), Json.write(environment));
    }

    public void writeJmhJson(String text) {
        replace(jmhJson(), text);
    }

    /** Replaces the file so that a reader, or a crash at any moment, sees the old text or the new one. */
    public static void replace(Path file, String text) {
        Path beside = file.resolveSibling("." + file.getFileName() + ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(
                    beside,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            remove(beside);
            throw unwritable(file, e);
        }
    }

    /** What follows from a full disk, a read-only folder and the like. */
    static UncheckedIOException unwritable(Path file, IOException e) {
        return new UncheckedIOException(
                "cannot write " + file + " (" + reason(e)
                        + "): make room, or make the folder writable; what is finished"
                        + " is kept, and run --resume goes on",
                e);
    }

    /** What the system said, without the file's name before it. */
    public static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException absent -> "it does not exist";
            case AccessDeniedException denied -> "permission denied";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }

    private static void remove(Path halfWritten) {
        try {
            Files.deleteIfExists(halfWritten);
        } catch (IOException e) {
            // Where nothing can be written, nothing can be removed; nobody reads it.
            return;
        }
    }
}
