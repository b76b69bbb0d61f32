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
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Loads the bindings' native libraries from a folder of our own. Left to themselves the bindings load
 * {@code java.io.tmpdir/<fixed name>} unchecked where somebody has put such a file, and kill the JVM where it is
 * truncated. Here the folder is private to the user, each file's SHA-256 is compared with the jar's own entry at every
 * load, and files appear whole or not at all.
 */
public final class NativeLibraries {
    /** Names another folder than the user's cache. */
    public static final String FOLDER_PROPERTY = "crossover.natives";

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final String TEMPORARY = "java.io.tmpdir";
    private static final Map<String, LinkageError> FAILED = new HashMap<>();

    /** Of this process alone, where the cache cannot be used. */
    private static @Nullable Path ownFolder;

    private NativeLibraries() {}

    /**
     * Loads a binding's library and initialises the binding's class over it.
     *
     * @param resource the library in the jar, such as {@code /lib/libJOCL_2_0_6-linux-x86_64.so}
     * @param binding the class whose static initialiser looks for the library
     * @throws UnsatisfiedLinkError where the library or one that it needs cannot be loaded
     */
    public static synchronized void load(String resource, String binding) {
        LinkageError before = FAILED.get(binding);
        if (before != null) {
            throw before;
        }
        // The bindings know no other way to name the folder. They look for the file there, find it and load it.
        String temporary = System.getProperty(TEMPORARY);
        System.setProperty(TEMPORARY, String.valueOf(extract(resource).getParent()));
        try {
            Class.forName(binding, true, NativeLibraries.class.getClassLoader());
        } catch (LinkageError e) {
            // Kept, because a class that failed once says no more why.
            FAILED.put(binding, e);
            throw e;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the jar lacks the class " + binding + ": build it again", e);
        } finally {
            System.setProperty(TEMPORARY, temporary);
        }
    }

    /** The name that a library has on this system and processor, as both bindings form it. */
    public static String fileName(String base) {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x86_64";
        if (os.startsWith("windows")) {
            return base + "-windows-" + arch + ".dll";
        }
        return os.startsWith("mac")
                ? "lib" + base + "-apple-" + arch + ".dylib"
                : "lib" + base + "-linux-" + arch + ".so";
    }

    /** Whether the jar has the library for this system. */
    public static boolean has(String resource) {
        return NativeLibraries.class.getResource(resource) != null;
    }

    static synchronized Path extract(String resource) {
        try {
            byte[] content = content(resource);
            Path folder = folder();
            Path file = folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
            if (!isRegular(file) || !MessageDigest.isEqual(hash(Files.readAllBytes(file)), hash(content))) {
                Path beside = Files.createTempFile(folder, "unfinished-", null);
                Files.write(beside, content);
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            if (folder.equals(ownFolder)) {
                file.toFile().deleteOnExit();
            }
            return file;
        } catch (IOException e) {
            throw (LinkageError)
                    new UnsatisfiedLinkError("cannot extract " + resource + ": " + e.getMessage()).initCause(e);
        }
    }

    private static boolean isRegular(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static byte[] content(String resource) throws IOException {
        try (InputStream in = NativeLibraries.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("the jar does not have it");
            }
            return in.readAllBytes();
        }
    }

    /** The user's cache, or where that cannot be written or is not private, a fresh folder of this process. */
    private static synchronized Path folder() throws IOException {
        String named = System.getProperty(FOLDER_PROPERTY);
        Path folder = named != null ? Path.of(named) : Path.of(System.getProperty("user.home"), ".cache", "crossover");
        try {
            Files.createDirectories(folder);
            if (POSIX) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            if (isOurs(folder)) {
                return folder.toRealPath();
            }
        } catch (IOException e) {
            // Falls through: a home that cannot be written is usual in containers.
        }
        if (ownFolder == null) {
            ownFolder = Files.createTempDirectory("crossover-natives-");
            ownFolder.toFile().deleteOnExit();
        }
        return ownFolder;
    }

    private static boolean isOurs(Path folder) throws IOException {
        Path probe = Files.createTempFile(folder, "probe-", null);
        try {
            return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && Files.getOwner(folder).equals(Files.getOwner(probe));
        } finally {
            Files.delete(probe);
        }
    }

    private static byte[] hash(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
