package crossover.accelerator;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Loads the bindings' native libraries. Left to themselves the bindings load {@code java.io.tmpdir/<fixed name>} unchecked
 * where somebody has put such a file, and kill the JVM where it is truncated; so they are shown {@link NativeFolder} as
 * their temporary folder while they load.
 */
public final class NativeLibraries {
    private static final String TEMPORARY = "java.io.tmpdir";
    private static final Map<String, LinkageError> FAILED = new HashMap<>();
    private static final Set<String> LOADED = new HashSet<>();

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
        if (LOADED.contains(binding)) {
            return;
        }
        String temporary = System.getProperty(TEMPORARY);
        System.setProperty(TEMPORARY, NativeFolder.extract(resource).toString());
        try {
            Class.forName(binding, true, NativeLibraries.class.getClassLoader());
            LOADED.add(binding);
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

    /**
     * Whether the system's loader finds one of the libraries. Asked before a binding is touched: one of them prints lines of
     * its own where its library is missing.
     */
    public static boolean found(String... libraries) {
        return Stream.of(libraries).anyMatch(NativeLibraries::isFound);
    }

    @SuppressWarnings("restricted") // native access is what this class is for
    private static boolean isFound(String library) {
        try {
            // For good: some drivers do not survive being unloaded.
            SymbolLookup.libraryLookup(library, Arena.global());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The name that a library has on this system and processor, as both bindings form it. */
    public static String fileName(String base) {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = switch (System.getProperty("os.arch")) {
            case "aarch64" -> "arm64";
            case "amd64" -> "x86_64";
            case String other -> other;
        };
        if (os.startsWith("windows")) {
            return base + "-windows-" + arch + ".dll";
        }
        return "lib" + base + (os.startsWith("mac") ? "-apple-" + arch + ".dylib" : "-linux-" + arch + ".so");
    }

    /** Whether the jar has the library for this system. */
    public static boolean has(String resource) {
        return NativeLibraries.class.getResource(resource) != null;
    }
}
