package crossover.accelerator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * Where native libraries lie once they are out of the jar: private to the user, each file's SHA-256 compared with the jar's
 * own entry at every load, each file whole or not there.
 */
final class NativeFolder {
    /** Names another folder than the user's cache. */
    static final String PROPERTY = "crossover.natives";

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    /** Of this process alone, where the cache cannot be used. */
    private static @Nullable Path ownFolder;

    private NativeFolder() {}

    /**
     * Makes sure that the library is there as the jar has it.
     *
     * @return the folder
     * @throws UnsatisfiedLinkError where it cannot be written
     */
    static synchronized Path extract(String resource) {
        try {
            byte[] content = content(resource);
            Path folder = folder();
            Path file = folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
            if (!isSame(file, content)) {
                Path beside = Files.createTempFile(folder, "unfinished-", null);
                Files.write(beside, content);
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            if (folder.equals(ownFolder)) {
                file.toFile().deleteOnExit();
            }
            return folder;
        } catch (IOException e) {
            UnsatisfiedLinkError failure =
                    new UnsatisfiedLinkError("cannot extract " + resource + " (" + e.getMessage() + ")");
            failure.initCause(e);
            throw failure;
        }
    }

    private static byte[] content(String resource) throws IOException {
        try (InputStream in = NativeFolder.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("the jar does not have it");
            }
            return in.readAllBytes();
        }
    }

    private static boolean isSame(Path file, byte[] content) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && MessageDigest.isEqual(hash(Files.readAllBytes(file)), hash(content));
    }

    private static byte[] hash(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Path folder() throws IOException {
        String named = System.getProperty(PROPERTY);
        Path folder = named != null ? Path.of(named) : Path.of(System.getProperty("user.home"), ".cache", "crossover");
        if (isPrivate(folder)) {
            return folder.toRealPath();
        }
        if (ownFolder == null) {
            ownFolder = Files.createTempDirectory("crossover-natives-");
            ownFolder.toFile().deleteOnExit();
        }
        return ownFolder;
    }

    /** Makes the folder where it can. False where it cannot be written, as is usual in containers, or belongs to others. */
    private static boolean isPrivate(Path folder) {
        try {
            Files.createDirectories(folder);
            if (POSIX) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            Path probe = Files.createTempFile(folder, "probe-", null);
            try {
                return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                        && Files.getOwner(folder).equals(Files.getOwner(probe));
            } finally {
                Files.delete(probe);
            }
        } catch (IOException e) {
            return false;
        }
    }
}
