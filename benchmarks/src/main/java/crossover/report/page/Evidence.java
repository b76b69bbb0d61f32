package crossover.report.page;

import crossover.results.RunFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Checksums of what a report is made from, in the {@code SHA256SUMS} beside it: as the files were when their run wrote them. A report
 * that is made again keeps them, so that whatever is changed afterwards shows.
 */
public final class Evidence {
    static final String SUMS = "SHA256SUMS";
    private static final int DIGEST = 64;
    private static final String BETWEEN = "  ";

    private Evidence() {}

    /** As they are now, by their path within the folder; none where it is no run's. */
    static SortedMap<String, String> now(Path folder) {
        RunFolder run = new RunFolder(folder);
        SortedMap<String, String> digests = new TreeMap<>();
        try {
            for (Path file : files(run)) {
                if (Files.isRegularFile(file)) {
                    digests.put(folder.relativize(file).toString(), digest(file));
                }
            }
            if (!digests.isEmpty() && Files.isDirectory(run.journal())) {
                try (Stream<Path> records = Files.list(run.journal())) {
                    for (Path record : records.filter(file -> file.toString().endsWith(".json"))
                            .toList()) {
                        digests.put(folder.relativize(record).toString().replace('\\', '/'), digest(record));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder + " (" + e.getMessage() + ")", e);
        }
        return digests;
    }

    /** As the folder's checksums have them; none where there are none. */
    static SortedMap<String, String> sealed(Path folder) {
        SortedMap<String, String> digests = new TreeMap<>();
        Path sums = folder.resolve(SUMS);
        if (Files.isRegularFile(sums)) {
            try {
                for (String line : Files.readAllLines(sums)) {
                    String file =
                            line.length() > DIGEST + BETWEEN.length() ? line.substring(DIGEST + BETWEEN.length()) : "";
                    if (isEvidence(file)) {
                        digests.put(file, line.substring(0, DIGEST));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + sums + " (" + e.getMessage() + ")", e);
            }
        }
        return digests;
    }

    private static boolean isEvidence(String file) {
        RunFolder here = new RunFolder(Path.of(""));
        return Path.of(file).startsWith(here.journal()) || files(here).contains(Path.of(file));
    }

    private static List<Path> files(RunFolder run) {
        return List.of(run.record(), run.jmhJson(), run.environment());
    }

    /** A line for each file that is not what it was when its run ended. */
    public static List<String> changes(Path folder) {
        SortedMap<String, String> now = now(folder);
        List<String> changes = new ArrayList<>();
        sealed(folder).forEach((file, digest) -> {
            String current = now.get(file);
            if (!Objects.equals(current, digest)) {
                changes.add(folder.resolve(file)
                        + (current == null ? " is gone" : " is not what it was")
                        + " since its run ended (" + SUMS + ")");
            }
        });
        return List.copyOf(changes);
    }

    private static String digest(Path file) throws IOException {
        return HexFormat.of().formatHex(HtmlPage.sha256().digest(Files.readAllBytes(file)));
    }
}
