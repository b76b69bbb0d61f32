package crossover.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How this program was started, so that a command that it prints works as it stands where it is read.
 *
 * @param words those before the arguments
 */
record Launcher(List<String> words) {
    /** Set by the script {@code bench}: the words that it was called with, one a line. */
    private static final String VARIABLE = "CROSSOVER_LAUNCHER";

    private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./-]+");

    static Launcher current() {
        List<String> script = Stream.ofNullable(System.getenv(VARIABLE))
                .flatMap(String::lines)
                .toList();
        return new Launcher(script.isEmpty() ? java() : script);
    }

    /** The whole command, for the shell. */
    String command(String... arguments) {
        return Stream.concat(words.stream(), Arrays.stream(arguments))
                .map(Launcher::quoted)
                .collect(Collectors.joining(" "));
    }

    /** The file that was started, without its folder: the script or the jar. */
    String program() {
        return String.valueOf(
                Path.of(isJar() ? words.getLast() : words.getFirst()).getFileName());
    }

    boolean isJar() {
        return words.size() > 2 && words.get(1).equals("-jar");
    }

    private static List<String> java() {
        List<String> words = new ArrayList<>(List.of(executable()));
        String classes = System.getProperty("java.class.path");
        // For java -jar, this is the path of the jar as it was given.
        boolean jar = classes.endsWith(".jar") && !classes.contains(File.pathSeparator);
        words.addAll(jar ? List.of("-jar", classes) : List.of("-cp", classes, "crossover.Main"));
        return words;
    }

    /** By name where that finds the same Java, since an older one may come first on the path. */
    private static String executable() {
        Path running = Path.of(System.getProperty("java.home"), "bin", "java");
        boolean first = Stream.ofNullable(System.getenv("PATH"))
                .flatMap(path -> Arrays.stream(path.split(File.pathSeparator, -1)))
                .map(folder -> Path.of(folder, "java"))
                .filter(Files::isExecutable)
                .findFirst()
                .filter(java -> isSame(java, running))
                .isPresent();
        return first ? "java" : running.toString();
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    private static String quoted(String word) {
        if (PLAIN.matcher(word).matches()) {
            return word;
        }
        return File.separatorChar == '\\' ? '"' + word + '"' : "'" + word.replace("'", "'\\''") + "'";
    }
}
