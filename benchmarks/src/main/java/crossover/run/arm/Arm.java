package crossover.run.arm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.openjdk.jmh.util.Utils;

/**
 * One of several things that take turns.
 *
 * @param words what it is, in the order given
 * @param java the executable; empty for the one that runs this
 * @param jars whose benchmarks are run; empty for this program's own
 * @param arguments for the JVM, behind all others
 * @param revision to build the jar from; empty where there is nothing to build
 */
public record Arm(
        String name,
        List<String> words,
        Optional<Path> java,
        List<Path> jars,
        List<String> arguments,
        Optional<String> revision) {
    private static final Pattern NAME = Pattern.compile("\\w[\\w.-]{0,63}");
    private static final String THIS = ".";
    private static final String REVISION = "git:";

    /** Arguments of the JVM whose value is a word of its own. */
    private static final Set<String> WITH_VALUE =
            Set.of("--add-opens", "--add-exports", "--add-modules", "--add-reads");

    private static final Set<String> REFUSED = Set.of("-cp", "-classpath", "--class-path", "-jar");

    /**
     * Reads {@code NAME=SPEC}, the words of SPEC separated by spaces, those with a space in double quotes: {@code .} for this program, jars, a
     * Java or its home, {@code git:REVISION}, arguments of the JVM.
     *
     * @throws IllegalArgumentException with what it must be
     */
    public static Arm of(String text) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        if (equals < 0 || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'" + text
                            + "' is no arm: give NAME=SPEC, such as base=. or g1=-XX:+UseG1GC; a name has letters, digits, dots and dashes");
        }
        List<String> words = List.copyOf(Utils.splitQuotedEscape(text.substring(equals + 1)));
        if (words.isEmpty()) {
            throw new IllegalArgumentException("arm " + name + " is empty: " + name + "=. is this program as it is");
        }
        return read(name, words);
    }

    private static Arm read(String name, List<String> words) {
        List<Path> javas = new ArrayList<>();
        List<Path> jars = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        List<String> code = new ArrayList<>();
        for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
            String word = rest.next();
            if (word.startsWith("-")) {
                arguments.add(argument(name, word));
                if (WITH_VALUE.contains(word) && rest.hasNext()) {
                    arguments.add(rest.next());
                }
            } else if (word.equals(THIS) || word.startsWith(REVISION)) {
                code.add(word);
            } else if (word.endsWith(".jar")) {
                jars.add(existing(name, word));
            } else {
                javas.add(java(name, word));
            }
        }
        if (code.size() + (jars.isEmpty() ? 0 : 1) > 1 || javas.size() > 1) {
            throw new IllegalArgumentException("arm " + name + " is two things at once (" + String.join(" ", words)
                    + "): give one Java, and one of a jar, git:REVISION and .");
        }
        Optional<Path> java = javas.stream().findFirst();
        return new Arm(name, words, java, List.copyOf(jars), List.copyOf(arguments), revision(code));
    }

    private static Optional<String> revision(List<String> code) {
        return code.stream()
                .filter(word -> word.startsWith(REVISION))
                .map(word -> word.substring(REVISION.length()))
                .findFirst();
    }

    private static String argument(String name, String argument) {
        if (REFUSED.contains(argument)) {
            throw new IllegalArgumentException(
                    "arm " + name + ": " + argument + " is not needed: a jar is given by its path alone");
        }
        return argument;
    }

    private static Path existing(String name, String word) {
        Path path = Path.of(word);
        if (!Files.isRegularFile(path)) {
            throw new IllegalArgumentException("arm " + name + ": there is no file " + word);
        }
        return path.toAbsolutePath().normalize();
    }

    /** An executable, or the home of one. */
    private static Path java(String name, String word) {
        Path path = Path.of(word).toAbsolutePath().normalize();
        Path java = Files.isDirectory(path) ? path.resolve("bin").resolve("java") : path;
        if (!Files.isExecutable(java)) {
            throw new IllegalArgumentException("arm " + name + ": " + word
                    + " is neither a jar nor a Java, its home, an argument of the JVM (-…), git:REVISION or .");
        }
        return java;
    }

    /** The same with the jar that its revision was built to. */
    Arm built(Path jar) {
        return new Arm(name, words, java, List.of(jar), arguments, Optional.empty());
    }
}
