package crossover.report.page;

import com.samskivert.mustache.Mustache;
import crossover.report.value.MarkdownText;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The templates, packed into the jar; a folder of the user's own takes precedence file by file. */
final class Templates {
    private static final String FOLDER = "/report-templates/";
    private final @Nullable Path own;

    Templates(@Nullable Path own) {
        this.own = own;
    }

    String html(String name, Object view) {
        return render(Mustache.compiler().escapeHTML(true), name, view);
    }

    String markdown(String name, Object view) {
        return render(Mustache.compiler().withEscaper(MarkdownText::escaped), name, view);
    }

    /** The template's text as it stands. */
    String text(String name) {
        try {
            if (own != null && Files.exists(own.resolve(name))) {
                return Files.readString(own.resolve(name));
            }
            try (InputStream in = Templates.class.getResourceAsStream(FOLDER + name)) {
                if (in == null) {
                    throw new IllegalStateException(
                            "the template " + name + " is missing from the jar: build it again");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the template " + name + " (" + e.getMessage() + ")", e);
        }
    }

    private String render(Mustache.Compiler compiler, String name, Object view) {
        return compiler.strictSections(true)
                .emptyStringIsFalse(true)
                .withLoader(part -> new StringReader(text(part)))
                .compile(text(name))
                .execute(view);
    }
}
