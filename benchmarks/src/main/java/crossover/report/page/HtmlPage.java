package crossover.report.page;

import crossover.report.chart.drawing.Figure;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** The self-contained page: nothing is loaded from anywhere, and its policy allows for nothing else. */
final class HtmlPage {
    /** What a page may carry of raw data and stay under 2 MB with its charts. */
    private static final int MOST_DATA = 400_000;

    /** And of drawings, before what they share is taken out: from there on a page names the chart's file instead. */
    private static final int MOST_DRAWING = 2_000_000;

    /** Of a table. */
    private static final int MOST_ROWS = 1_000;

    private HtmlPage() {}

    /** @param data the runs as JSON */
    static String of(Templates templates, Compared compared, List<RunPage> runs, String data) {
        String title =
                runs.size() == 1 ? "Crossover: " + runs.getFirst().run().name() : "Crossover: " + runs.size() + " runs";
        String packed = EmbeddedRuns.packed(data);
        boolean embedded = packed.length() <= MOST_DATA;
        AtomicInteger drawn = new AtomicInteger();
        ViewMaker comparisons = new ViewMaker(
                MOST_ROWS,
                block -> true,
                figure -> PageView.Picture.drawn(figure, figure.inline(), figure.inlineNarrow()));
        ViewMaker views = new ViewMaker(MOST_ROWS, block -> true, figure -> withinBounds(figure, drawn));
        return SharedPaths.in(templates.html(
                "report.html",
                new PageView(
                        title,
                        policy(templates, "report.js"),
                        PageView.Grid.of(compared.beside(), MOST_ROWS),
                        compared.pages().stream().map(comparisons::compared).toList(),
                        runs.stream().map(run -> run(run, views)).toList(),
                        embedded,
                        embedded ? packed : "[]")));
    }

    private static PageView.RunView run(RunPage page, ViewMaker views) {
        return new PageView.RunView(
                page.prefix(),
                page.run(),
                page.passages().stream().map(views::passage).toList());
    }

    private static PageView.Picture withinBounds(Figure figure, AtomicInteger drawn) {
        String svg = figure.inline();
        String narrow = figure.inlineNarrow();
        return drawn.addAndGet(svg.length() + narrow.length()) <= MOST_DRAWING
                ? PageView.Picture.drawn(figure, svg, narrow)
                : PageView.Picture.named(figure);
    }

    /** Nothing but our own style and script, known by their hashes. */
    static String policy(Templates templates, String... scripts) {
        return "default-src 'none'; style-src " + hash(templates.text("report.css")) + "; script-src "
                + Arrays.stream(scripts)
                        .map(script -> hash(templates.text(script)))
                        .collect(Collectors.joining(" ")) + "; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        byte[] digest = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
