package crossover.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.report.SampleRun;
import crossover.results.RunReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Pages as readers have them in a browser: with a pointer, by keys alone, on a desk, on a phone, on paper. */
class PageTest {
    @TempDir
    static Path folder;

    private static Path quick;
    private static Path compared;
    private static Browser browser;

    @BeforeAll
    static void write() {
        quick = Report.write(
                List.of(RunReader.read(Path.of("benchmarks/src/test/resources/golden/quick-2-core-epyc-guest"))),
                folder.resolve("quick"));
        compared = Report.write(List.of(SampleRun.complete(), SampleRun.slower()), folder.resolve("compared"));
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void desk() {
        browser.preferring("light").sized(1280, 800);
    }

    @Test
    void theFirstScreenHoldsTheHeadlineAndTheChart() {
        browser.show(quick);

        for (String selector : List.of("h1", ".hero figure .chart.wide")) {
            assertThat(bottom(browser.seen(selector).getFirst())).as(selector).isLessThanOrEqualTo(800);
        }
        assertThat(browser.seen(".hero .chart")).hasSize(1);
        assertThat(browser.one("h1").getText()).startsWith("OpenCL on pthread-skylake-avx512-AMD EPYC (a CPU device)");
    }

    private static double bottom(WebElement element) {
        return ((Number) browser.run("return arguments[0].getBoundingClientRect().bottom", element)).doubleValue();
    }

    @ParameterizedTest
    @CsvSource({"quick, 1280", "quick, 400", "compared, 1280", "compared, 400"})
    void nothingIsWiderThanTheScreen(String page, int width) {
        browser.sized(width, 800).show(page.equals("quick") ? quick : compared);

        assertThat(browser.tooWide()).isEqualTo("");
        assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo((long) width);
        assertThat(browser.seen(width == 400 ? ".chart.wide" : ".chart.narrow")).isEmpty();
        assertThat(browser.seen(width == 400 ? ".chart.narrow" : ".chart.wide")).isNotEmpty();
    }

    @Test
    void aViewIsChosenByClickAndByKeyAndStandsInTheAddress() {
        browser.show(quick);
        browser.button(".hero", "Matrix doubling").click();
        assertThat(shown()).isEqualTo("Matrix doubling: times as fast");

        browser.type(browser.button(".hero", "time"), Keys.ENTER);
        assertThat(shown()).isEqualTo("Matrix doubling: time");
        assertThat(browser.address()).endsWith("#show=0.Matrix%20doubling.time");

        browser.show(quick, "#show=0.Matrix%20doubling.GB%2Fs");
        assertThat(shown()).isEqualTo("Matrix doubling: GB/s");
        browser.button(".hero", "times as fast").click();
        browser.type(browser.button(".hero", "Vector sum"), Keys.SPACE);
        assertThat(browser.address()).endsWith("report.html");
    }

    /** The subject and the quantity of the only view that is seen. */
    private static String shown() {
        List<WebElement> views = browser.seen(".hero .view");
        assertThat(views).hasSize(1);
        return views.getFirst().getDomAttribute("data-subject") + ": "
                + views.getFirst().getDomAttribute("data-quantity");
    }

    @Test
    void valuesAreToldToAPointerAndToTheArrowKeys() {
        browser.show(quick);
        WebElement chart = browser.seen(".hero .chart").getFirst();
        String told = ".view:not([hidden]) .told";

        browser.type(chart, Keys.ARROW_RIGHT);
        String first = browser.one(told).getText();
        assertThat(first).startsWith("opencl:0:0 resident, 100 elements: 3,750× [");
        browser.type(chart, Keys.ARROW_RIGHT);
        assertThat(browser.one(told).getText()).startsWith("opencl:0:0 resident, 1,024 (2¹⁰) elements: 582× [");
        browser.type(chart, Keys.ARROW_LEFT);
        assertThat(browser.one(told).getText()).isEqualTo(first);
        browser.type(chart, Keys.ESCAPE);
        assertThat(browser.one(told).getText()).isEmpty();

        WebElement point =
                browser.seen(".view:not([hidden]) .chart.wide .values circle").getLast();
        browser.point(point, 2, 2);
        assertThat(browser.one(told).getText()).startsWith("opencl:0:0 round trip, 16,777,216 (2²⁴) elements: 3.39×");
    }

    @Test
    void aDeviceIsHiddenByClickAndByKey() {
        browser.show(quick, "#show=0.Vector%20sum.time");
        String keys = "#time-vector-sum .keys";
        browser.button(keys, "cpu:loop").click();
        browser.type(browser.button(keys, "opencl:0:0"), Keys.SPACE);

        assertThat(browser.one("#time-vector-sum").getDomAttribute("class")).isEqualTo("no-s1 no-s3");
        assertThat(browser.seen("#time-vector-sum .chart.wide svg [stroke='var(--s3)']"))
                .isEmpty();
        String address = browser.address();
        assertThat(address).endsWith("#hide=time-vector-sum.s1,time-vector-sum.s3&show=0.Vector%20sum.time");

        browser.show(quick, address.substring(address.indexOf('#')));
        assertThat(browser.one("#time-vector-sum").getDomAttribute("class")).isEqualTo("no-s1 no-s3");
        browser.button(keys, "cpu:loop").click();
        assertThat(browser.address()).endsWith("#hide=time-vector-sum.s3&show=0.Vector%20sum.time");
    }

    @ParameterizedTest
    @CsvSource({"light, Dark, dark", "dark, Light, light"})
    void theOtherThemeIsAClickAway(String preferred, String button, String other) {
        browser.preferring(preferred).show(quick);
        Object before = ground();
        browser.button("header", button).click();

        assertThat(ground()).isNotEqualTo(before);
        assertThat(browser.address()).endsWith("#theme=" + other);
        browser.show(quick, "#theme=" + other);
        assertThat(ground()).isNotEqualTo(before);
        browser.type(browser.one("header .theme"), Keys.ENTER);
        assertThat(ground()).isEqualTo(before);
        assertThat(browser.address()).endsWith("report.html");
    }

    private static Object ground() {
        return browser.run("return getComputedStyle(document.body).backgroundColor");
    }

    @Test
    void tablesSortByValueWhateverTheUnit() {
        browser.show(quick);
        browser.run("document.querySelectorAll('details').forEach(function (d) { d.open = true; })");
        WebElement head = browser.button("#cells-table", "time an operation");
        head.click();
        assertThat(column(3)).hasSize(83).isSortedAccordingTo((a, b) -> Double.compare(nanoseconds(a), nanoseconds(b)));
        assertThat(column(3).getFirst()).contains(" ns [");
        assertThat(column(3).getLast()).contains(" s [");
        browser.type(head, Keys.ENTER);
        assertThat(column(3).getFirst()).contains(" s [");
        assertThat(browser.one("#cells-table th:nth-child(3)").getDomAttribute("aria-sort"))
                .isEqualTo("descending");
    }

    /** Sizes, rates, bytes, ratios: of each pair the lesser first. */
    @Test
    void theLesserComesFirst() {
        browser.show(quick);
        browser.run("""
                window.first = function (one, other) {
                  var table = document.querySelector('#crossover-table'), rows = table.tBodies[0].rows;
                  var button = table.tHead.rows[0].cells[3].querySelector('button');
                  rows[0].cells[3].textContent = other;
                  rows[1].cells[3].textContent = one;
                  while (rows.length > 2) { rows[2].remove(); }
                  do { button.click(); } while (button.parentNode.getAttribute('aria-sort') !== 'ascending');
                  return rows[0].cells[3].textContent;
                };
                """);
        for (String[] pair : new String[][] {
            {"950 ns", "1.2 µs"},
            {"59 s", "1:10 min"},
            {"900 KiB", "1 MiB"},
            {"980 K/s", "1.1 M/s"},
            {"2⁹·⁵", "1000"},
            {"8× slower", "≈0.9×"},
            {"12,800× slower", "2× slower"},
            {"≤ 3 ns", "5 ns"},
            {"9%", "11%"},
            {"-2", "1"}
        }) {
            assertThat(browser.run("return first(arguments[0], arguments[1])", pair[0], pair[1]))
                    .isEqualTo(pair[0]);
            assertThat(browser.run("return first(arguments[1], arguments[0])", pair[0], pair[1]))
                    .isEqualTo(pair[0]);
        }
    }

    private static List<String> column(int number) {
        String script = "return Array.from(document.querySelectorAll('#cells-table tbody tr')).map(row =>"
                + " row.cells[" + (number - 1) + "].textContent).join('\\n')";
        return browser.run(script).toString().lines().toList();
    }

    private static double nanoseconds(String time) {
        String[] parts = time.split(" ");
        return Double.parseDouble(parts[0].replace(",", ""))
                * Math.pow(1000, List.of("ns", "µs", "ms", "s").indexOf(parts[1]));
    }

    @Test
    void rowsAreFilteredAndCopied() {
        browser.show(quick);
        browser.run("document.querySelectorAll('details').forEach(function (d) { d.open = true; })");
        browser.run(
                "document.execCommand = function () { window.copied = document.activeElement.value; return true; }");
        WebElement filter = browser.one("input[aria-label^='Filter the rows of: Every measured cell']");
        browser.type(filter, "VectorSumBenchmark.roundTrip");
        assertThat(browser.seen("#cells-table tbody tr"))
                .hasSize(5)
                .allMatch(row -> row.getText().startsWith("VectorSumBenchmark.roundTrip"));

        browser.run("document.querySelector('#crossover-table tbody td').textContent = '=HYPERLINK(\"http://x\")'");
        browser.button("#crossover", "Copy as CSV").click();
        assertThat(browser.run("return window.copied").toString())
                .startsWith("\"workload\",\"device\",\"transfers\",\"crossover\",\"to know\"\n")
                .contains("\"'=HYPERLINK(\"\"http://x\"\")\"");
    }

    @ParameterizedTest
    @CsvSource({"quick, light, 1280", "compared, dark, 400"})
    void axeFindsNoViolation(String page, String scheme, int width) {
        browser.preferring(scheme).sized(width, 800).show(page.equals("quick") ? quick : compared);

        assertThat(browser.violations()).isEqualTo("");
    }

    /** By its own policy, which would be told of in the console. */
    @Test
    void nothingIsAskedOfAnybodyAndNothingGoesWrong() {
        for (Path page : List.of(quick, compared)) {
            browser.console();
            browser.requests();
            browser.show(page);

            assertThat(browser.run("return document.documentElement.className")).isEqualTo("js");
            assertThat(browser.console()).isEmpty();
            assertThat(browser.requests())
                    .allMatch(address -> address.equals("about:blank")
                            || address.equals(page.toUri().toString()))
                    .isNotEmpty();
        }
    }

    @Test
    void aQuickRunFillsFewerThanTenSheets() {
        browser.show(quick);
        String document = new String(browser.printed(), StandardCharsets.ISO_8859_1);

        assertThat(Pattern.compile("/Type\\s*/Page\\b").matcher(document).results())
                .hasSizeBetween(2, 9);
    }

    @Test
    void whatNoScriptHidesIsAllThere() {
        browser.show(quick);
        assertThat(browser.seen(".hero .view")).hasSize(1);
        assertThat(browser.all(".hero .view")).hasSize(6);
    }
}
