package crossover.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One file a fork, numbered in the order in which they ended, each written whole before the next fork begins. A file
 * whose checksum does not hold is left out and named; the others are kept.
 */
public final class Journal {
    private final Path folder;
    private int next;

    public Journal(RunFolder run) {
        folder = run.journal();
        try {
            Files.createDirectories(folder);
            next = 1 + files().stream().mapToInt(Journal::number).max().orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + folder + " (" + e.getMessage() + ")", e);
        }
    }

    /**
     * One fork.
     *
     * @param result JMH's own result of the fork as it travels between JMH's processes, Base64; null for a failed fork
     * @param sha256 of all the rest
     */
    public record Entry(
            int schema,
            CellKey cell,
            ForkRecord fork,
            @Nullable String result,
            String sha256) {
        static final int SCHEMA = 1;

        /** The fork's result as bytes; empty for a failed fork. */
        public byte[] resultBytes() {
            return result == null ? new byte[0] : Base64.getDecoder().decode(result);
        }

        private boolean intact() {
            return sha256.equals(checksum(cell, fork, result));
        }
    }

    /** What could be read, and a sentence for each file that could not. */
    public record Content(List<Entry> entries, List<String> damage) {}

    /** Appends the fork's record; it is on the disk when this returns. */
    public void append(CellKey cell, ForkRecord fork, byte @Nullable [] resultBytes) {
        String result = resultBytes == null ? null : Base64.getEncoder().encodeToString(resultBytes);
        Entry entry = new Entry(Entry.SCHEMA, cell, fork, result, checksum(cell, fork, result));
        RunFolder.replace(folder.resolve("%06d.json".formatted(next++)), Json.write(entry));
    }

    public Content read() {
        List<Entry> entries = new ArrayList<>();
        List<String> damage = new ArrayList<>();
        for (Path file : files()) {
            try {
                Entry entry = Json.read(file, Entry.class, Entry.SCHEMA);
                if (entry.intact()) {
                    entries.add(entry);
                } else {
                    damage.add(file + " has a wrong checksum: its fork will be run again");
                }
            } catch (UnreadableException e) {
                damage.add(e.getMessage() + "; its fork will be run again");
            }
        }
        return new Content(List.copyOf(entries), List.copyOf(damage));
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d{6,}\\.json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder + " (" + e.getMessage() + ")", e);
        }
    }

    private static int number(Path file) {
        String name = file.getFileName().toString();
        return Integer.parseInt(name.substring(0, name.indexOf('.')));
    }

    private static String checksum(CellKey cell, ForkRecord fork, @Nullable String result) {
        String text = String.join(
                "\n", Arrays.asList(cell.benchmark(), cell.toString(), cell.mode(), fork.toString(), result));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
