package crossover.report.page;

import crossover.report.page.section.ReportedRun;
import crossover.report.value.Answer;
import crossover.report.value.Quantity;
import crossover.results.Environment;
import crossover.results.Run;
import crossover.results.RunReader;
import crossover.results.UnreadableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One static page over all runs below a folder, ready for static hosting: the same folders give the same bytes. */
public final class Index {
    private static final int DEPTH = 4;
    private static final String UNKNOWN = "not recorded";

    private Index() {}

    /** What the template sees. */
    record Page(String policy, String count, List<Entry> runs, boolean some, List<String> unreadable) {}

    /**
     * One run.
     *
     * @param page its report's address relative to the index; empty where there is none
     */
    record Entry(
            String name,
            String page,
            String started,
            String profile,
            String level,
            String quality,
            String processor,
            String devices,
            String simulated,
            String headline,
            List<Answer> answers) {}

    /**
     * Writes {@code index.html} into the folder.
     *
     * @return the page
     * @throws UnreadableException where the folder is none
     * @throws UncheckedIOException where it cannot be written
     */
    public static Path write(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new UnreadableException(directory + " is no folder: give the folder that holds the runs' folders");
        }
        List<Entry> runs = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (Path folder : folders(directory)) {
            try {
                runs.add(entry(directory, folder, placed(folder, RunReader.read(folder))));
            } catch (UnreadableException e) {
                unreadable.add(directory.relativize(folder) + ": "
                        + String.valueOf(e.getMessage()).replace(folder + "/", ""));
            }
        }
        runs.sort(Comparator.comparing(Entry::started).reversed().thenComparing(Entry::name));
        Templates templates = new Templates(null);
        Page page = new Page(
                HtmlPage.policy(templates),
                Quantity.counted(runs.size(), "run"),
                runs,
                !unreadable.isEmpty(),
                unreadable);
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("index.html", templates.html("index.html", page).getBytes(StandardCharsets.UTF_8));
        OutputFiles.write(directory, files);
        return directory.resolve("index.html");
    }

    private static List<Path> folders(Path directory) {
        try (Stream<Path> paths = Files.walk(directory, DEPTH)) {
            return paths.filter(
                            path -> Files.exists(path.resolve("run.json")) || Files.exists(path.resolve("jmh.json")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + directory + " (" + e.getMessage() + ")", e);
        }
    }

    /** An arm is named after what it took turns in, since its own name says little beside others. */
    private static Run placed(Path folder, Run run) {
        return run.record() == null || run.record().arm() == null
                ? run
                : run.named(folder.resolveSibling("").toAbsolutePath().getFileName() + "/" + run.name());
    }

    private static Entry entry(Path directory, Path folder, Run run) {
        ReportedRun model = ReportedRun.of(run);
        Path page = folder.resolve("report.html");
        return new Entry(
                model.name(),
                Files.exists(page) ? directory.relativize(page).toString().replace('\\', '/') : "",
                model.started(),
                model.profile(),
                model.quality().level(),
                model.quality().text(),
                processor(run.environment()),
                devices(run.environment()),
                model.simulated(),
                model.headline().sentence(),
                model.answers());
    }

    private static String processor(@Nullable Environment environment) {
        String model = environment == null ? null : environment.cpu().model();
        return model == null ? UNKNOWN : model;
    }

    private static String devices(@Nullable Environment environment) {
        if (environment == null) {
            return UNKNOWN;
        }
        return environment.devices().stream()
                .map(device -> device.selector()
                        + (device.isLoop() ? "" : " (" + device.name() + ")")
                        + (device.simulated() ? ", simulated" : ""))
                .collect(Collectors.joining(", "));
    }
}
