package crossover.report.page;

import crossover.report.history.Fleet;
import crossover.report.history.History;
import crossover.report.history.TrendTables;
import crossover.report.value.Quantity;
import crossover.results.UnreadableException;
import crossover.results.format.HistoryFile;
import crossover.statistics.change.ChangePoints;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Two static pages over all runs below a folder, ready for static hosting: their history, and any two compared. */
public final class Index {
    /** Runs that are read where nobody says how many. */
    public static final int USUAL = 300;

    private static final int MOST_ROWS = 500;

    private Index() {}

    /** Reads at most {@value #USUAL} runs. */
    public static Path write(Path directory) {
        return write(directory, USUAL).page();
    }

    /**
     * What was written.
     *
     * @param page over all
     * @param told what it says first: how many runs, and what changed, a line each
     * @param odd what it says last, of runs that are odd or left out, a line each
     */
    public record Written(Path page, List<String> told, List<String> odd) {}

    /**
     * Writes {@code index.html} and {@code compare.html} into the folder: the same folders give the same bytes.
     *
     * @param most runs that are read, the newest
     * @throws UnreadableException where the folder is none
     * @throws UncheckedIOException where it cannot be read or written
     */
    public static Written write(Path directory, int most) {
        if (!Files.isDirectory(directory)) {
            throw new UnreadableException(directory + " is no folder: give the folder that holds the runs' folders");
        }
        FoundRuns past = FoundRuns.below(directory, most);
        History history = History.of(past.runs());
        HistoryFile compared = RunEstimates.of(history);
        Templates templates = new Templates(null);
        String policy = HtmlPage.policy(templates, "report.js", "compare.js");
        IndexView view = view(directory, past, history, compared, policy);
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("index.html", bytes(SharedPaths.in(templates.html("index.html", view))));
        files.put(
                "compare.html",
                bytes(templates.html("compare.html", Map.of("policy", policy, "data", compared.toJson()))));
        OutputFiles.write(directory, files);
        return new Written(directory.resolve("index.html"), told(view), odd(view));
    }

    private static List<String> told(IndexView view) {
        List<String> told = new ArrayList<>(List.of(view.count()));
        if (view.answers().isEmpty()) {
            told.add(view.nothing());
        }
        view.answers().forEach(answer -> told.add(answer.what() + ", " + answer.machine() + ": " + answer.sentence()));
        told.addAll(view.outliers());
        return told;
    }

    private static List<String> odd(IndexView view) {
        List<String> odd = new ArrayList<>(view.cautions());
        view.leftOut().forEach(line -> odd.add("left out: " + line));
        return odd;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static IndexView view(
            Path directory, FoundRuns past, History history, HistoryFile compared, String policy) {
        Fleet fleet = Fleet.of(history);
        List<String> cautions = new ArrayList<>(past.cautions());
        cautions.addAll(history.cautions());
        Map<String, IndexView.Course> courses = Courses.of(history);
        return new IndexView(
                policy,
                Quantity.counted(history.runs().size(), "run")
                        + (history.newest().isEmpty()
                                ? ""
                                : " on " + Quantity.counted(history.newest().size(), "machine")),
                Courses.answers(history, courses.keySet()),
                nothing(history),
                fleet.outliers(),
                PageView.Grid.of(fleet.table(), MOST_ROWS),
                List.copyOf(courses.values()),
                PageView.Grid.of(TrendTables.trends(history), MOST_ROWS),
                entries(directory, history, compared),
                cautions,
                !past.leftOut().isEmpty(),
                past.leftOut(),
                compared.runs().size() < history.runs().size()
                        ? Quantity.counted(compared.runs().size(), "newest run")
                        : "");
    }

    private static String nothing(History history) {
        int longest = history.trends().stream()
                .mapToInt(trend -> trend.points().size())
                .max()
                .orElse(0);
        return longest < 2 * ChangePoints.FEWEST
                ? "Changes are looked for from six runs of a machine on."
                : "No figure has changed for good: none by more than 2% that chance does not explain.";
    }

    private static List<IndexView.Entry> entries(Path directory, History history, HistoryFile compared) {
        Map<String, String> before = before(history, compared);
        return history.runs().stream()
                .map(run -> {
                    Path page = directory.resolve(run.name()).resolve("report.html");
                    return new IndexView.Entry(
                            run.name(),
                            Files.exists(page) ? address(run.name()) + "/report.html" : "",
                            run.started().isEmpty() ? "not recorded" : run.started(),
                            history.machine(run),
                            run.setting().profile(),
                            run.headline(),
                            run.simulated(),
                            run.level(),
                            run.quality(),
                            before.getOrDefault(run.name(), ""));
                })
                .toList();
    }

    /** By a run's name the fragment of the page for any two. */
    private static Map<String, String> before(History history, HistoryFile compared) {
        Map<String, String> last = new HashMap<>();
        Map<String, String> before = new HashMap<>();
        for (HistoryFile.PastRun run : compared.runs().reversed()) {
            String base = last.put(run.machine(), run.name());
            if (base != null) {
                before.put(run.name(), "base=" + encoded(base) + "&other=" + encoded(run.name()));
            }
        }
        return before;
    }

    /** Of a path, whatever its folders are called. */
    private static String address(String path) {
        return Arrays.stream(path.split("/")).map(Index::encoded).collect(Collectors.joining("/"));
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
