package crossover.report.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes many files or none: all are written beside first and only then take their names. */
final class OutputFiles {
    private OutputFiles() {}

    static void write(Path directory, SortedMap<String, byte[]> files) {
        SortedMap<Path, Path> written = new TreeMap<>();
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path target = directory.toAbsolutePath().resolve(file.getKey());
                Path beside = target.resolveSibling("." + target.getFileName() + ".tmp");
                Path folder = Objects.requireNonNull(target.getParent());
                refuseLink(directory.toAbsolutePath(), folder);
                Files.createDirectories(folder);
                // What lies there already may be a link to somebody's file.
                Files.deleteIfExists(beside);
                written.put(beside, target);
                Files.write(beside, file.getValue(), StandardOpenOption.CREATE_NEW);
            }
            for (Map.Entry<Path, Path> file : written.entrySet()) {
                Files.move(file.getKey(), file.getValue(), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            written.keySet().forEach(OutputFiles::discard);
            throw new UncheckedIOException(
                    "cannot write the report into " + directory + " ("
                            + e.getClass().getSimpleName() + ": " + e.getMessage() + "): give another folder with -o",
                    e);
        }
    }

    /** A folder of ours that leads elsewhere: files there are not ours. */
    private static void refuseLink(Path directory, Path folder) throws IOException {
        if (!folder.equals(directory) && Files.isSymbolicLink(folder)) {
            throw new IOException(folder + " is a link to another folder: remove it");
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The folder is no longer to be written: there is nothing that could be left half-written in it.
        }
    }
}
