package crossover.run.jars;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Where this program's own classes are, apart from whatever a user put beside them with {@code java -cp}. */
public final class OwnClassPath {
    private static final String GIVEN = System.getProperty("java.class.path");

    private OwnClassPath() {}

    /** This program's jar; where it is not packed as one, everything on the class path. */
    public static List<Path> entries() {
        return isJar() ? List.of(place(OwnClassPath.class)) : given();
    }

    /** What stands beside this program's jar; nothing where it is not packed as one. */
    public static List<Path> beside() {
        Path ours = place(OwnClassPath.class);
        return isJar()
                ? given().stream()
                        .filter(entry -> !entry.toAbsolutePath().normalize().equals(ours))
                        .toList()
                : List.of();
    }

    /** The jar or folder that a class was loaded from. */
    public static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isJar() {
        return Files.isRegularFile(place(OwnClassPath.class));
    }

    private static List<Path> given() {
        return Arrays.stream(GIVEN.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
    }
}
