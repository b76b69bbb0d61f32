package crossover.report.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import crossover.results.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A user's templates, read whole and looked at before anything is made of them: they include only each other and those of the
 * jar, never a file from elsewhere, and never themselves.
 */
final class OwnTemplates {
    private static final Pattern PARTIAL = Pattern.compile("\\{\\{>\\s*([^}]*?)\\s*}}");
    private static final Pattern OPEN = Pattern.compile("\\{\\{(?![^{}]*}})(?!\\{[^{}]*}}})");
    private static final Pattern LINE = Pattern.compile("\\s*@ line (\\d+)");

    private final Path folder;
    private final Map<String, String> texts = new TreeMap<>();

    private OwnTemplates(Path folder) {
        this.folder = folder;
    }

    /** @throws UnreadableException where one is damaged: file, line and remedy in one sentence */
    static OwnTemplates in(Path folder) {
        OwnTemplates own = new OwnTemplates(folder);
        own.read();
        own.texts.forEach(own::check);
        own.texts.keySet().forEach(own::checkName);
        return own;
    }

    /** Null where the jar's is to be taken. */
    @Nullable
    String text(String name) {
        return texts.get(name);
    }

    /** Where a name stands that nothing is known of. */
    String place(String key, int line) {
        return texts.entrySet().stream()
                .filter(template -> line(template.getValue(), line).contains(key))
                .map(template -> folder.resolve(template.getKey()) + ", line " + line)
                .findFirst()
                .orElse(folder + ", line " + line + " of one of its templates");
    }

    private static String line(String text, int number) {
        return text.lines().skip(number - 1L).findFirst().orElse("");
    }

    private void read() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (Files.isRegularFile(file) && !name.startsWith(".") && !name.endsWith("~")) {
                    texts.put(name, within(file));
                }
            }
        } catch (IOException e) {
            throw new UnreadableException("cannot read the templates in " + folder + " (" + e + ")", e);
        }
    }

    /** A link may lead anywhere. */
    private String within(Path file) throws IOException {
        if (!file.toRealPath().startsWith(folder.toRealPath())) {
            throw new UnreadableException(file + " is a link to a file outside of the folder: copy it there");
        }
        return Files.readString(file);
    }

    private void check(String name, String text) {
        if (text.isBlank()) {
            throw new UnreadableException(
                    folder.resolve(name) + " is empty: delete it, and the template of that name in the jar is taken");
        }
        if (name.endsWith(".html") || name.endsWith(".md")) {
            parse(name, text);
            checkIncluded(name, text, new ArrayList<>(List.of(name)));
        }
    }

    private void parse(String name, String text) {
        // What the library takes for text.
        Matcher open = OPEN.matcher(text);
        if (open.find()) {
            long before = text.substring(0, open.start())
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            throw new UnreadableException(
                    folder.resolve(name) + ", line " + (before + 1) + ": a tag is not closed by }}");
        }
        try {
            Mustache.compiler().compile(text);
        } catch (MustacheException e) {
            Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
            throw new UnreadableException(
                    folder.resolve(name) + (line.find() ? ", line " + line.group(1) : "") + ": " + line.replaceAll(""),
                    e);
        }
    }

    private void checkIncluded(String name, String text, List<String> chain) {
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            Matcher partial = PARTIAL.matcher(line);
            while (partial.find()) {
                checkIncluded(name, number, partial.group(1), chain);
            }
        }
    }

    private void checkIncluded(String name, int line, String included, List<String> chain) {
        String place = folder.resolve(name) + ", line " + line + ": ";
        if (!texts.containsKey(included) && !Templates.NAMES.contains(included)) {
            throw new UnreadableException(place + "there is no template '" + included
                    + "' in the folder or in the jar, and nothing else can be included");
        }
        if (chain.contains(included)) {
            throw new UnreadableException(
                    place + "it includes itself (" + String.join(" > ", chain) + " > " + included + ")");
        }
        List<String> longer = new ArrayList<>(chain);
        longer.add(included);
        checkIncluded(included, texts.containsKey(included) ? texts.get(included) : Templates.inJar(included), longer);
    }

    /** A misspelt one would be passed over in silence. */
    private void checkName(String name) {
        boolean included = texts.values().stream()
                .flatMap(text -> PARTIAL.matcher(text).results())
                .anyMatch(partial -> partial.group(1).equals(name));
        if (!Templates.NAMES.contains(name) && !included) {
            throw new UnreadableException(folder.resolve(name)
                    + " is no template's name, and none includes it: they are " + String.join(", ", Templates.NAMES));
        }
    }
}
