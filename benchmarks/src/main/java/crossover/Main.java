package crossover;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/**
 * Entry of {@code benchmarks.jar}. Compiled for Java 8, so that an older Java answers with one line that says which is
 * needed; everything else is compiled for Java 25 and reached by name.
 */
public final class Main {
    private static final int NEEDED = 25;

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        String running = System.getProperty("java.specification.version");
        if (feature(running) < NEEDED) {
            System.err.println(
                    "crossover: needs Java " + NEEDED + " or newer, and this is Java " + running + found(newerJavas()));
            System.exit(2);
        }
        try {
            Class.forName("crossover.cli.CommandLineInterface")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause();
            if (cause instanceof Error) {
                throw (Error) cause;
            }
            throw (Exception) cause;
        }
    }

    private static String found(List<String> javas) {
        return javas.isEmpty()
                ? "; none was found on this machine: install a JDK " + NEEDED + " and set JAVA_HOME"
                : "; found on this machine: " + String.join(", ", javas);
    }

    /** The commands of every Java that is new enough, in the folders where Linux, macOS and SDKMAN put them. */
    private static List<String> newerJavas() {
        String home = System.getProperty("user.home");
        List<String> javas = new ArrayList<String>();
        for (String folder : new String[] {
            "/usr/lib/jvm",
            "/opt",
            "/Library/Java/JavaVirtualMachines",
            home + "/.sdkman/candidates/java",
            home + "/.jdks",
            "C:\\Program Files\\Java",
            "C:\\Program Files\\Eclipse Adoptium"
        }) {
            File[] candidates = new File(folder).listFiles();
            if (candidates == null) {
                continue;
            }
            Arrays.sort(candidates);
            for (File candidate : candidates) {
                File macOs = new File(candidate, "Contents/Home");
                File javaHome = macOs.isDirectory() ? macOs : candidate;
                if (!Files.isSymbolicLink(candidate.toPath()) && releaseOf(javaHome) >= NEEDED) {
                    javas.add(new File(javaHome, "bin/java").getPath());
                }
            }
        }
        return javas;
    }

    /** The feature release that a JDK's {@code release} file states; 0 where it has none. */
    private static int releaseOf(File javaHome) {
        File release = new File(javaHome, "release");
        if (!release.isFile()) {
            return 0;
        }
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(release.toPath())) {
            properties.load(in);
        } catch (IOException | IllegalArgumentException e) {
            return 0;
        }
        return feature(properties.getProperty("JAVA_VERSION", "0").replace("\"", ""));
    }

    /** 8 for {@code 1.8} and {@code 1.8.0_392}, 25 for {@code 25.0.1}; 0 for what is no version. */
    private static int feature(String version) {
        String[] parts = version.split("[._+-]");
        try {
            int first = Integer.parseInt(parts[0]);
            return first == 1 && parts.length > 1 ? Integer.parseInt(parts[1]) : first;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
