package crossover.report.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.print.PrintOptions;

/** A real browser without a window, driven as people do: it shows a page, takes clicks and keys, and prints. */
final class Browser implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> QUIET = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--force-device-scale-factor=1");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Skips the test where there is none. */
    static Browser open() {
        String binary = onPath(NAMES);
        String own = onPath(List.of("chromedriver"));
        assumeTrue(!binary.isEmpty() && !own.isEmpty(), "no browser: install Chromium and ChromeDriver to check pages");
        LoggingPreferences logged = new LoggingPreferences();
        logged.enable(LogType.BROWSER, Level.ALL);
        logged.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(binary);
        options.addArguments(QUIET);
        options.setCapability("goog:loggingPrefs", logged);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(own))
                .usingAnyFreePort()
                .withSilent(true)
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    private static String onPath(List<String> names) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> names.stream().map(name -> folder + File.separator + name))
                .filter(file -> new File(file).canExecute())
                .findFirst()
                .orElse("");
    }

    /** In CSS pixels; takes effect at once, also for a page that is shown. */
    Browser sized(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    /** What the reader has asked his system for: {@code light} or {@code dark}. */
    Browser preferring(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                // A click waits for nothing that still moves.
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        return this;
    }

    /** Anew, also where only the fragment differs. */
    Browser show(Path page, String fragment) {
        driver.get("about:blank");
        driver.get(page.toUri() + fragment);
        return this;
    }

    Browser show(Path page) {
        return show(page, "");
    }

    Object run(String script, Object... arguments) {
        return Objects.requireNonNullElse(((JavascriptExecutor) driver).executeScript(script, arguments), "");
    }

    /** Waits for what the script hands to its last argument. */
    Object await(String script) {
        return Objects.requireNonNullElse(driver.executeAsyncScript(script), "");
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** The texts of a table's cells, row by row, without its head. */
    @SuppressWarnings("unchecked")
    List<List<String>> cells(String table) {
        return (List<List<String>>) run("""
                return Array.from(document.querySelectorAll(arguments[0] + ' tbody tr')).map(function (row) {
                  return Array.from(row.cells).map(function (cell) { return cell.innerText.trim(); });
                });
                """, table);
    }

    /** Those that a reader sees. */
    List<WebElement> seen(String selector) {
        return all(selector).stream().filter(WebElement::isDisplayed).toList();
    }

    WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** The button with this text within an element. */
    WebElement button(String within, String text) {
        return seen(within + " button").stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    /** Goes to an element by the keyboard's focus and types. */
    Browser type(WebElement element, CharSequence... keys) {
        run("arguments[0].focus()", element);
        new Actions(driver).sendKeys(keys).perform();
        return this;
    }

    Browser point(WebElement element, int right, int down) {
        new Actions(driver).moveToElement(element, right, down).perform();
        return this;
    }

    /** With what follows {@code #}. */
    String address() {
        return Objects.requireNonNull(driver.getCurrentUrl());
    }

    /** What the console said since it was asked last. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    /** The addresses of which something was asked since this was asked last. */
    List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> entry.getMessage())
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .map(message -> message.replaceAll("(?s).*?\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    /** A document of A4 pages. */
    byte[] printed() {
        PrintOptions options = new PrintOptions();
        return Base64.getDecoder().decode(driver.print(options).getContent());
    }

    @Override
    public void close() {
        driver.quit();
    }

    /** What axe-core finds with everything unfolded; empty where nothing is. */
    String violations() {
        run("document.querySelectorAll('details').forEach(function (d) { d.open = true; })");
        // One row of a table is as the next, and axe looks at each for seconds.
        run(
                "document.querySelectorAll('tbody').forEach(function (b) { while (b.rows.length > 20) { b.deleteRow(20); } })");
        try (InputStream axe = Objects.requireNonNull(
                Browser.class.getResourceAsStream("/axe.min.js"), "axe.min.js on the class path")) {
            run(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return String.valueOf(await("""
                var done = arguments[arguments.length - 1];
                axe.run(document, {resultTypes: ['violations']}).then(function (found) {
                  done(found.violations.map(function (v) {
                    return v.id + ' at ' + v.nodes.slice(0, 3).map(function (n) { return n.html; }).join(' and ');
                  }).join('; '));
                });
                """));
    }

    /** What reaches beyond the window and cannot be scrolled to by itself; empty where nothing does. */
    String tooWide() {
        return String.valueOf(run("""
                return Array.from(document.querySelectorAll('main *')).filter(function (e) {
                  return e.getBoundingClientRect().right > innerWidth + 1 && !(e.parentNode.closest('.scroll') || e.parentNode.closest('pre'));
                }).slice(0, 3).map(function (e) { return e.outerHTML.slice(0, 200); }).join(' and ');
                """));
    }
}
