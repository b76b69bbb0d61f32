package crossover.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.report.compare.ComparedRow;
import crossover.report.compare.ComparisonOptions;
import crossover.report.compare.ComparisonReport;
import crossover.report.compare.Runs;
import crossover.results.RunReader;
import crossover.statistics.Comparison;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;

/** The pages over all runs, as their readers have them in a browser. */
class IndexPageTest {
    @TempDir
    static Path folder;

    private static Path index;
    private static Browser browser;

    @BeforeAll
    static void write() throws IOException {
        MadeUpHistory history = new MadeUpHistory(folder);
        history.days("lab-a", 30, 20, 6);
        history.days("lab-b", 8, 99, 6);
        history.save(
                "odd",
                MadeUpHistory.record("lab-b", 40, 5, 1),
                Runs.environment("Processor X", "odd"),
                List.of(99.9, 240.0, 300.1, 330.0, 520.0));
        history.save(
                "other-definition",
                MadeUpHistory.record("lab-b", 41, 5, 2),
                Runs.environment("Processor X", "odd"),
                List.of(100.0, 200.0, 300.0, 400.0, 500.0));
        index = Index.write(folder);
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static List<String> column(String table, int number) {
        return browser.cells(table).stream().map(row -> row.get(number)).toList();
    }

    @Test
    void theAnswerIsSeenFirst() {
        browser.preferring("light").sized(1280, 800).show(index);

        WebElement change = browser.seen(".verdicts li").getFirst();
        assertThat(change.getText())
                .startsWith("Parser.parse size=0, lab-a\n1.0")
                .contains("times slower [")
                .contains("since lab-a-020 (2026-03-21); with it changed: commit: commit19 → commit20.");
        browser.one(".verdicts li a").click();
        assertThat(browser.address()).contains("#trend-");
        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests()).allMatch(request -> request.startsWith("file:") || request.startsWith("about:"));
    }

    @Test
    void runsAreSortedByAClick() {
        browser.preferring("light").sized(1280, 800).show(index);
        assertThat(column("#all-runs", 0)).startsWith("other-definition", "odd").hasSize(40);
        browser.button("#all-runs th:nth-child(2)", "started").click();
        assertThat(column("#all-runs", 1)).isSorted();
    }

    @Test
    void nothingIsWrongForAnybody() {
        for (Path page : List.of(index, folder.resolve("compare.html"))) {
            for (String scheme : List.of("light", "dark")) {
                browser.preferring(scheme).sized(1280, 800).show(page);
                assertThat(browser.violations()).as(page + " " + scheme).isEmpty();
            }
            browser.sized(400, 800).show(page);
            assertThat(browser.tooWide()).as(page.toString()).isEmpty();
        }
    }

    @Test
    void theRunBeforeIsALinkAway() {
        browser.preferring("light").sized(1280, 800).show(index);
        browser.one("#all-runs tbody tr:nth-child(2) td:last-child a").click();
        assertThat(browser.address()).endsWith("compare.html#base=lab-b-007&other=odd");
        assertThat(browser.one("h1").getText()).startsWith("odd against lab-b-007: ");
    }

    /** The page's script and the program say the same of the same rows: the faster, slower, same and open ones. */
    @Test
    void anyTwoAreComparedAsTheProgramDoes() {
        for (String pair : List.of("lab-a-019 lab-a-020", "lab-b-000 odd", "odd lab-a-003", "lab-a-002 lab-a-001")) {
            String base = pair.split(" ")[0];
            String other = pair.split(" ")[1];
            browser.preferring("light")
                    .sized(1280, 800)
                    .show(folder.resolve("compare.html"), "#base=" + base + "&other=" + other);
            ComparisonReport report = ComparisonReport.of(
                    RunReader.read(folder.resolve(base)),
                    List.of(RunReader.read(folder.resolve(other))),
                    ComparisonOptions.DEFAULT);
            List<ComparedRow> rows = report.allRows();
            assertThat(column("#result", 0))
                    .containsExactlyInAnyOrderElementsOf(
                            rows.stream().map(row -> row.key().toString()).toList());
            for (ComparedRow row : rows) {
                List<String> told = browser.cells("#result").stream()
                        .filter(line -> line.getFirst().equals(row.key().toString()))
                        .findFirst()
                        .orElseThrow();
                assertThat(told.subList(3, 6)).as(pair + " " + row.key()).containsExactly(expected(row));
            }
        }
    }

    private static String[] expected(ComparedRow row) {
        Comparison comparison = row.comparison();
        if (!row.hasRatio()) {
            return new String[] {"–", "–", "not comparable: not in odd"};
        }
        return new String[] {
            String.format(Locale.ROOT, "%.3f", comparison.ratio()),
            String.format(Locale.ROOT, "[%.3f, %.3f]", comparison.low95(), comparison.high95()),
            comparison.suspect()
                    ? "inconclusive: suspect, does not survive the number of rows"
                    : comparison.verdict().name().toLowerCase(Locale.ROOT)
        };
    }

    @Test
    void figuresOfTwoDefinitionsAreNotCompared() {
        browser.preferring("light")
                .sized(1280, 800)
                .show(folder.resolve("compare.html"), "#base=odd&other=other-definition");
        assertThat(column("#result", 5)).containsOnly("not comparable: definition: 1 against 2");
    }

    @Test
    void aChoiceStandsInTheAddress() {
        browser.preferring("light").sized(1280, 800).show(folder.resolve("compare.html"));
        browser.one("#base option:nth-child(4)").click();
        String base = browser.one("#base option:checked").getText();
        assertThat(browser.address()).contains("#base=" + base.substring(0, base.indexOf(',')) + "&");
        String other = browser.one("#other option:checked").getText();
        browser.one("#swap").click();
        assertThat(browser.one("#base option:checked").getText()).isEqualTo(other);
        assertThat(browser.one("#differences").getText()).contains("commit: ");
    }
}
