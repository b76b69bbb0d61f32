package crossover.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplatesTest {
    private static final Path FOLDER = Path.of("report-templates");

    /** Data is JSON in a script element, every angle bracket of which is escaped; strips stand in a block of code, in which nothing is. */
    @Test
    void onlyOurOwnDrawingsAndDataAreNotEscaped() throws IOException {
        assertThat(found("\\{\\{\\{[^}]*}}}|\\{\\{&[^}]*}}"))
                .containsOnly(
                        "{{{svg}}}",
                        "{{{data}}}",
                        "{{{.}}}",
                        "{{{narrow}}}",
                        "{{{run.commandLine}}}",
                        "{{{headline.commandCode}}}");
    }

    /** Links to pages beside the page, and to profiles of a run, load nothing by themselves. */
    @Test
    void nothingIsLoadedFromAnywhere() throws IOException {
        assertThat(
                        found(
                                "(?:src|href)=\"(?!#|index\\.html\"|compare\\.html[\"#]|\\{\\{page}}|\\{\\{\\.}})[^\"]*\"|url\\([^)]*\\)|@import[^;]*|fetch\\(|https?://[^\"' ]*"))
                .isEmpty();
    }

    @Test
    void theScriptIsSmallAndValuesStandInQuotedAttributesOnly() throws IOException {
        assertThat(Files.size(FOLDER.resolve("report.js"))).isLessThan(15_000);
        assertThat(Files.size(FOLDER.resolve("compare.js"))).isLessThan(15_000);
        assertThat(found("=\\{\\{[^}]*}}")).isEmpty();
    }

    private static List<String> found(String pattern) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                all.append(Files.readString(file));
            }
        }
        return Pattern.compile(pattern)
                .matcher(all)
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
