package crossover.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.report.SampleRun;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as a browser sees it. */
class PageTest {
    @TempDir
    static Path folder;

    private static Path page;

    @BeforeAll
    static void write() {
        page = Report.write(List.of(SampleRun.complete(), SampleRun.slower()), folder);
    }

    @Test
    void itsOwnPolicyLetsItsScriptAndStyleThroughAndNothingElse() throws Exception {
        Chromium.Loaded loaded = new Chromium(folder).load(page);

        assertThat(loaded.document())
                .contains("<html lang=\"en\" class=\"js\">")
                .contains("Copy as CSV");
        assertThat(loaded.console()).doesNotContain("Content Security Policy").doesNotContain("Uncaught");
    }

    @Test
    void theAddressHidesADevice() throws Exception {
        Path hiding = Files.writeString(
                folder.resolve("hiding.html"),
                Files.readString(page).replace("location.hash", "'#hide=time-vector-sum.s3'"));

        assertThat(new Chromium(folder).load(unguarded(hiding)).document())
                .contains("<figure id=\"time-vector-sum\" class=\"no-s3\">")
                .contains("data-slot=\"s3\" aria-pressed=\"false\"");
    }

    @Test
    void whatIsCopiedHoldsNoFormula() throws Exception {
        Path copying = Files.writeString(
                folder.resolve("copying.html"),
                Files.readString(unguarded(page))
                        .replaceFirst("<td>[^<]*</td>", "<td>=HYPERLINK(&quot;http://x&quot;)</td>")
                        .replace("</body>", "<script>" + COPY + "</script></body>"));

        assertThat(new Chromium(folder).load(copying).document())
                .contains("data-copied=\"")
                .containsPattern("data-copied=\"[^>]*&quot;'=HYPERLINK\\(&quot;&quot;http://x&quot;&quot;\\)&quot;");
    }

    /** Presses the first button and keeps what it would have put into the clipboard. */
    private static final String COPY = """
            document.execCommand = function () {
              document.body.setAttribute('data-copied', document.activeElement.value);
              return true;
            };
            document.querySelectorAll('details').forEach(function (d) { d.open = true; });
            document.querySelector('.tools button').click();
            """;

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void axeFindsNoViolation(int preferredColorScheme) throws Exception {
        Path checked = Files.writeString(
                folder.resolve("checked.html"),
                Files.readString(unguarded(page))
                        .replace("</body>", "<script>" + axe() + "</script><script>" + CHECK + "</script></body>"));

        String document = new Chromium(folder)
                .load(checked, "--blink-settings=preferredColorScheme=" + preferredColorScheme)
                .document();
        assertThat(document).contains("data-axe=\"");
        String outcome = document.replaceAll("(?s).*data-axe=\"([^\"]*)\".*", "$1");
        assertThat(outcome).isEqualTo("violations: 0 ");
    }

    private static final String CHECK = """
            document.querySelectorAll('details').forEach(function (d) { d.open = true; });
            axe.run().then(function (found) {
              document.body.setAttribute('data-axe', 'violations: ' + found.violations.length + ' '
                + found.violations.map(function (v) {
                    return v.id + ' at ' + v.nodes.slice(0, 3).map(function (n) { return n.html; }).join(' and ');
                  }).join('; '));
            });
            """;

    /** Without the policy, which rightly refuses the checker too. */
    private static Path unguarded(Path page) throws IOException {
        String text = Files.readString(page).replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
        return Files.writeString(Files.createTempFile(folder, "unguarded", ".html"), text);
    }

    private static String axe() throws IOException {
        try (InputStream in = PageTest.class.getResourceAsStream("/axe.min.js")) {
            assertThat(in).as("axe.min.js on the test class path").isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("</script", "<\\/script");
        }
    }
}
