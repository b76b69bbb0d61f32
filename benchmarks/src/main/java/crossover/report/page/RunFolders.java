package crossover.report.page;

import crossover.results.RunFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The runs' folders below a folder.
 *
 * @param runs in the order of their paths
 * @param strange folders right below it that hold no run, and those that cannot be read with the reason
 */
record RunFolders(List<Path> runs, List<String> strange) {
    private static final int DEPTH = 4;

    /** @throws UncheckedIOException where the folder itself cannot be read */
    static RunFolders below(Path directory) {
        Search search = new Search(directory);
        try {
            Files.walkFileTree(directory, EnumSet.noneOf(FileVisitOption.class), DEPTH, search);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + directory + " (" + RunFolder.reason(e) + ")", e);
        }
        search.strange.addAll(search.empty);
        return new RunFolders(search.runs.stream().sorted().toList(), List.copyOf(search.strange));
    }

    private static final class Search extends SimpleFileVisitor<Path> {
        private final Path directory;
        private final List<Path> runs = new ArrayList<>();
        private final List<String> strange = new ArrayList<>();
        private final Set<String> empty = new TreeSet<>();

        Search(Path directory) {
            this.directory = directory;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (!folder.equals(directory)
                    && String.valueOf(folder.getFileName()).startsWith(".")) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (directory.equals(folder.getParent())) {
                empty.add(folder.getFileName() + ": holds no run");
            }
            RunFolder run = new RunFolder(folder);
            if (Files.exists(run.record()) || Files.exists(run.jmhJson())) {
                runs.add(folder);
                empty.remove(directory.relativize(folder).getName(0) + ": holds no run");
                return folder.equals(directory) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(directory)) {
                throw e;
            }
            strange.add(directory.relativize(file) + ": cannot be read (" + RunFolder.reason(e) + ")");
            return FileVisitResult.CONTINUE;
        }
    }
}
