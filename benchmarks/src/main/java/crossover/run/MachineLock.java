package crossover.run;

import crossover.results.RunFolder;
import crossover.run.plan.PlanException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two measurements from disturbing each other: holds, for a whole run, the lock that JMH takes for each fork
 * ({@code jmh.lock} in the temporary folder, shared by all users), so that neither another run nor a plain JMH starts beside it.
 */
public final class MachineLock implements AutoCloseable {
    /** JMH's own switch: users who know what they do set it, and with it held here JMH must not ask again. */
    private static final String IGNORE = "jmh.ignoreLock";

    /** Heard by java however it is started. */
    private static final String HOW_TO_IGNORE = "JDK_JAVA_OPTIONS=-D" + IGNORE + "=true";

    private final @Nullable FileChannel channel;

    private MachineLock(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Where this process holds it already, it is held until the first that took it lets go.
     *
     * @throws PlanException where another run holds it
     */
    public static MachineLock take() {
        if (Boolean.getBoolean(IGNORE)) {
            return new MachineLock(null);
        }
        Path file = Path.of(System.getProperty("java.io.tmpdir"), "jmh.lock");
        try {
            FileChannel channel = open(file);
            if (tryLock(channel) == null) {
                channel.close();
                throw new PlanException("another JMH run is measuring on this machine (it holds " + file
                        + "): wait for it, or set " + HOW_TO_IGNORE + " to measure beside it");
            }
            System.setProperty(IGNORE, "true");
            return new MachineLock(channel);
        } catch (IOException e) {
            throw new PlanException(
                    "cannot take JMH's lock " + file + " (" + RunFolder.reason(e) + owner(file)
                            + "): have its owner remove it, or set " + HOW_TO_IGNORE,
                    e);
        }
    }

    /** Without CREATE where the file is there: Linux refuses that for other users' files in the temporary folder. */
    private static FileChannel open(Path file) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        }
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        if (!file.toFile().setWritable(true, false)) {
            throw new FileSystemException(file.toString(), null, "cannot be shared with other users");
        }
        return channel;
    }

    private static String owner(Path file) {
        try {
            return "; it belongs to " + Files.getOwner(file, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException | UnsupportedOperationException e) {
            return "";
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        if (channel == null) {
            return;
        }
        System.clearProperty(IGNORE);
        try {
            channel.close();
        } catch (IOException e) {
            // The system drops the lock with this process.
            return;
        }
    }
}
