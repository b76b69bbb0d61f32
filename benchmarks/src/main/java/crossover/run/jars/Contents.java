package crossover.run.jars;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/** The files in a jar, or in a folder of classes. */
final class Contents implements Closeable {
    private final Path place;
    private final @Nullable JarFile jar;

    /** @throws IOException where it is neither */
    Contents(Path place) throws IOException {
        this.place = place;
        this.jar = Files.isDirectory(place) ? null : new JarFile(place.toFile());
    }

    /** @param name as class loaders take it, without a slash before it */
    Optional<byte[]> file(String name) throws IOException {
        if (jar == null) {
            Path file = place.resolve(name);
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        }
        JarEntry entry = jar.getJarEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = jar.getInputStream(entry)) {
            return Optional.of(in.readAllBytes());
        }
    }

    @Override
    public void close() throws IOException {
        if (jar != null) {
            jar.close();
        }
    }
}
