package crossover.run.fork;

import crossover.workload.Attachments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a fork tells the run beside JMH's results, which are figures: a file of lines among its attachments.
 *
 * @param file its name
 */
record Told(String file) {

    /** In the fork. Replaces what it told before. */
    void tell(List<String> lines) {
        Attachments.folder().ifPresent(folder -> {
            try {
                Files.createDirectories(folder);
                Files.write(folder.resolve(file), lines);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write " + folder.resolve(file), e);
            }
        });
    }

    /** In the run, once the fork has ended. */
    List<String> take(Path attachments) {
        Path told = attachments.resolve(file);
        try {
            if (!Files.exists(told)) {
                return List.of();
            }
            List<String> lines = Files.readAllLines(told);
            Files.delete(told);
            removeIfEmpty(attachments);
            removeIfEmpty(attachments.resolveSibling(""));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + told + " (" + e.getMessage() + ")", e);
        }
    }

    private static void removeIfEmpty(Path folder) throws IOException {
        try {
            Files.delete(folder);
        } catch (DirectoryNotEmptyException e) {
            return; // The fork left other files, which are kept.
        }
    }
}
