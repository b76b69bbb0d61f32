package crossover.cli;

import crossover.results.Journal;
import crossover.results.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A run in another process, as its files show it. */
final class RunAtWork {
    private RunAtWork() {}

    /**
     * Waits until the run's first fork is on the disk.
     *
     * @param results where the process makes the folder of its run, the only one there
     * @throws IllegalStateException where the process ends before that
     */
    static RunFolder awaitFirstFork(Process process, Path results) throws IOException, InterruptedException {
        while (process.isAlive()) {
            for (RunFolder folder : runs(results)) {
                if (forks(folder) > 0) {
                    return folder;
                }
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new IllegalStateException("ended before its first fork");
    }

    /** How many forks are on the disk. */
    static int forks(RunFolder folder) {
        return Files.isDirectory(folder.journal())
                ? Journal.read(folder).entries().size()
                : 0;
    }

    private static List<RunFolder> runs(Path results) throws IOException {
        if (!Files.isDirectory(results)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(results)) {
            return folders.map(RunFolder::new).toList();
        }
    }
}
