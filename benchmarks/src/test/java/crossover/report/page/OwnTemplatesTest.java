package crossover.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossover.report.SampleRun;
import crossover.results.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnTemplatesTest {
    @TempDir
    private Path folder;

    @Test
    void thoseOfTheJarAreAllNamed() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("report-templates"))) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted().toList())
                    .isEqualTo(Templates.NAMES);
        }
    }

    /** Each of these was read, recursed or passed over before. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "report.html | \"first\n{{> /etc/passwd}}\" | report.html, line 2: there is no template '/etc/passwd'",
                "report.html | {{>../secret.html}} | report.html, line 1: there is no template '../secret.html'",
                "report.html | {{>report.html}} | line 1: it includes itself (report.html > report.html)",
                "figure.html | {{>panel.html}} | it includes itself (figure.html > panel.html > figure.html)",
                "summary.md | \"one\ntwo\n{{#unclosed\" | summary.md, line 3: a tag is not closed",
                "summary.md | \"one\n{{#runs}}\" | summary.md, line 2",
                "report.html | \"one\n{{nonesuch}}\" | report.html, line 2: the report has no 'nonesuch'",
                "panel.html | \"<p>\n{{titel}}\" | panel.html, line 2: the report has no 'titel'",
                "report.css | \"\" | report.css is empty: delete it",
                "reprot.html | text | reprot.html is no template's name, and none includes it: they are block.html"
            })
    void aBrokenOneIsToldWithItsLine(String name, String text, String told) throws IOException {
        Path templates = Files.createDirectories(folder.resolve("templates"));
        Files.writeString(templates.resolve(name), text);
        Path out = folder.resolve("out");

        assertThatThrownBy(() -> Report.USUAL.withTemplates(templates).into(out, List.of(SampleRun.singleFork())))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining(told)
                .hasMessageStartingWith(templates.toString());
        assertThat(out).doesNotExist();
    }

    @Test
    void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        Path templates = Files.createDirectories(folder.resolve("templates"));
        Files.createSymbolicLink(templates.resolve("report.html"), secret);

        assertThatThrownBy(() -> new Templates(templates)).hasMessageContaining("is a link to a file outside");
    }

    @Test
    void oneMayIncludeAnotherOfItsFolder() throws IOException {
        Files.writeString(folder.resolve("report.html"), "<p>{{>own.html}}{{title}}</p>");
        Files.writeString(folder.resolve("own.html"), "own of ");

        assertThat(new Templates(folder).html("report.html", new Titled("mine")))
                .isEqualTo("<p>own of mine</p>");
    }

    record Titled(String title) {}
}
