package crossover.report.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real browser without a window and without a network. */
final class Chromium {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> QUIET = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--enable-logging=stderr",
            "--virtual-time-budget=60000");

    private final Path folder;

    /** @param folder for profiles and what the browser prints */
    Chromium(Path folder) {
        this.folder = folder;
    }

    /** What a page came to once its scripts have run: its document, then what the console said. */
    record Loaded(String document, String console) {}

    Loaded load(Path page, String... options) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "document", ".html");
        Path err = Files.createTempFile(folder, "console", ".txt");
        List<String> command = new ArrayList<>(List.of(binary()));
        command.addAll(QUIET);
        command.addAll(List.of(options));
        command.add("--user-data-dir=" + Files.createTempDirectory(folder, "profile"));
        command.add("--dump-dom");
        command.add(page.toUri().toString());
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("the browser did not end: " + Files.readString(err));
        }
        return new Loaded(Files.readString(out), Files.readString(err));
    }

    private static String binary() {
        String path = System.getenv().getOrDefault("PATH", "");
        List<String> found = Stream.of(path.split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> folder + File.separator + name))
                .filter(file -> new File(file).canExecute())
                .toList();
        assumeTrue(!found.isEmpty(), "no browser on the PATH: install Chromium to check pages");
        return found.getFirst();
    }
}
