package crossover.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.report.MappedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A page with a map, as its readers have it in a browser. */
class MapPageTest {
    @TempDir
    static Path folder;

    private static Path mapped;
    private static Browser browser;

    @BeforeAll
    static void write() {
        mapped = Report.write(List.of(MappedRun.usual("mapped")), folder);
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void theMapIsSeenFirstUnderItsSentence() {
        browser.preferring("light").sized(1280, 800).show(mapped);

        assertThat(browser.one("h1").getText())
                .matches("CUDA on made up \\(a GPU\\) pays from 2¹⁶ elements on, with transfers, if each takes at least"
                        + " 7[789](\\.\\d)? flops \\[.*]\\.");
        List<WebElement> views = browser.seen(".hero .view");
        assertThat(views).hasSize(1);
        assertThat(views.getFirst().getDomAttribute("data-quantity")).isEqualTo("map");
        assertThat(((Number) browser.run(
                                "return arguments[0].getBoundingClientRect().bottom",
                                browser.seen(".hero .chart").getFirst()))
                        .doubleValue())
                .isLessThanOrEqualTo(800);
    }

    @Test
    void aSliderShowsOneReuseAtATimeAndStandsInTheAddress() {
        browser.preferring("light").sized(1280, 800).show(mapped);
        assertThat(shown()).isEqualTo("1");
        WebElement slider = browser.one("#map .slide input");
        assertThat(browser.one("#map .slide").getText()).startsWith("Computes a transfer");

        browser.type(slider, Keys.ARROW_RIGHT);
        assertThat(shown()).isEqualTo("3");
        browser.type(slider, Keys.END);
        assertThat(shown()).isEqualTo("no transfers");
        assertThat(slider.getDomAttribute("aria-valuetext")).isEqualTo("no transfers");
        assertThat(browser.address()).endsWith("#slide=panel-map-polynomial-cuda-0.5");

        browser.show(mapped, "#slide=panel-map-polynomial-cuda-0.2");
        assertThat(shown()).isEqualTo("10");
        browser.type(browser.one("#map .slide input"), Keys.HOME);
        assertThat(shown()).isEqualTo("1");
        assertThat(browser.address()).endsWith("report.html");

        browser.show(mapped, "#slide=panel-map-polynomial-cuda-0.nonsense");
        assertThat(browser.seen("#map .stop")).hasSize(1);
    }

    private static String shown() {
        List<WebElement> stops = browser.seen("#map .stop");
        assertThat(stops).hasSize(1);
        return stops.getFirst().getDomAttribute("data-label");
    }

    @Test
    void withoutAScriptThreeMapsAreThere() throws IOException {
        String page = Files.readString(mapped);

        assertThat(Pattern.compile("<div class=\"stop\" data-label=\"([^\"]*)\"")
                        .matcher(page)
                        .results()
                        .map(stop -> stop.group(1)))
                .containsExactly("1", "10", "no transfers");
        assertThat(page).contains("html:not(.js) .stop.between { display: none; }");
    }

    @Test
    void aPhoneHasItWholeAndAxeFindsNoViolation() {
        browser.preferring("dark").sized(400, 800).show(mapped);

        assertThat(browser.tooWide()).isEqualTo("");
        assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo(400L);
        assertThat(browser.violations()).isEqualTo("");
    }
}
