package crossover.report.page;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import crossover.report.value.MarkdownText;
import crossover.report.value.PlainText;
import crossover.results.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The templates, packed into the jar; a folder of the user's own takes precedence file by file. */
final class Templates {
    /** Every one that is in the jar. */
    static final List<String> NAMES = List.of(
            "block.html",
            "block.md",
            "compare.html",
            "compare.js",
            "figure.html",
            "grid.html",
            "grid.md",
            "index.html",
            "panel.html",
            "report.css",
            "report.html",
            "report.js",
            "slider.html",
            "strips.md",
            "summary.md",
            "verdict.html");

    private static final String FOLDER = "/report-templates/";
    private final @Nullable OwnTemplates own;

    /** @throws UnreadableException where one of the user's own is damaged */
    Templates(java.nio.file.@Nullable Path own) {
        this.own = own == null ? null : OwnTemplates.in(own);
    }

    String html(String name, Object view) {
        return render(Mustache.compiler().withEscaper(text -> Escapers.HTML.escape(PlainText.lines(text))), name, view);
    }

    String markdown(String name, Object view) {
        return render(Mustache.compiler().withEscaper(MarkdownText::escaped), name, view);
    }

    /** The template's text as it stands. */
    String text(String name) {
        String text = own == null ? null : own.text(name);
        return text == null ? inJar(name) : text;
    }

    static String inJar(String name) {
        try (InputStream in = Templates.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the template " + name + " is missing from the jar: build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the template " + name + " (" + e.getMessage() + ")", e);
        }
    }

    private String render(Mustache.Compiler compiler, String name, Object view) {
        try {
            return compiler.strictSections(true)
                    .emptyStringIsFalse(true)
                    .withLoader(part -> new StringReader(text(part)))
                    .compile(text(name))
                    .execute(view);
        } catch (MustacheException.Context e) {
            if (own == null) {
                throw e;
            }
            throw new UnreadableException(own.place(e.key, e.lineNo) + ": the report has no '" + e.key + "'", e);
        }
    }
}
