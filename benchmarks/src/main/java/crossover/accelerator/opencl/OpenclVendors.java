package crossover.accelerator.opencl;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files that name platforms to the loader: {@code *.icd}, each with a library's name in it, in {@value #SYSTEM} or where
 * {@value #VENDORS} says, and the libraries of {@value #LIBRARIES}. Both of Linux's loaders read the first two.
 */
final class OpenclVendors {
    private static final String SYSTEM = "/etc/OpenCL/vendors";
    private static final String VENDORS = "OCL_ICD_VENDORS";
    private static final String LIBRARIES = "OCL_ICD_FILENAMES";
    private static final String ICD = ".icd";

    private OpenclVendors() {}

    /** @param chosen those that count, separated as in a class path; null for all that there are */
    static List<Path> files(@Nullable String chosen) {
        if (chosen != null) {
            return paths(chosen);
        }
        String named = System.getenv(VENDORS);
        Path place = Path.of(named == null || named.isEmpty() ? SYSTEM : named);
        List<Path> files = new ArrayList<>(paths(System.getenv(LIBRARIES)));
        try (Stream<Path> entries = Files.isDirectory(place) ? Files.list(place) : Stream.of(place)) {
            entries.filter(file -> isIcd(file) && Files.isRegularFile(file))
                    .sorted()
                    .forEach(files::add);
        } catch (IOException e) {
            // What cannot be listed names nothing, to the loader either.
            return files;
        }
        return files;
    }

    /** The library that a file names. */
    static String library(Path file) {
        try {
            return isIcd(file) ? Files.readString(file).strip() : file.toString();
        } catch (IOException e) {
            return "";
        }
    }

    /**
     * Lets the loader see these alone.
     *
     * @param ask asks it for platforms, at which it reads the files
     */
    static <T> T among(List<Path> files, Supplier<T> ask) {
        List<Path> written = new ArrayList<>();
        try {
            Path folder = Files.createTempDirectory("crossover-vendors-");
            written.add(folder);
            for (int i = 0; i < files.size(); i++) {
                Path icd = folder.resolve(i + ICD);
                written.addFirst(icd);
                Files.writeString(icd, library(files.get(i)) + "\n");
            }
            Environment.set(VENDORS, folder.toString());
            Environment.set(LIBRARIES, "");
            return ask.get();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot choose among OpenCL's platforms (" + e.getMessage() + ")", e);
        } finally {
            written.forEach(path -> path.toFile().delete());
        }
    }

    private static boolean isIcd(Path file) {
        return file.toString().endsWith(ICD);
    }

    private static List<Path> paths(@Nullable String list) {
        return list == null
                ? List.of()
                : Stream.of(list.split(File.pathSeparator))
                        .filter(path -> !path.isEmpty())
                        .map(Path::of)
                        .toList();
    }

    /** What libraries see, which is not what Java remembers. Apart, since Windows has no such call. */
    private static final class Environment {
        static void set(String name, String value) {
            try (Arena arena = Arena.ofConfined()) {
                Linker linker = Linker.nativeLinker();
                MemorySegment setenv = linker.defaultLookup().findOrThrow("setenv");
                int code =
                        (int) linker.downcallHandle(setenv, FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT))
                                .invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), 1);
                if (code != 0) {
                    throw new IllegalStateException("setenv(" + name + ") returned " + code);
                }
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("setenv(" + name + ") failed", e);
            }
        }
    }
}
