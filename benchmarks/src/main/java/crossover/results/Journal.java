package crossover.results;

import crossover.results.shape.CellShape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One file a fork, numbered in the order in which they ended, each written whole before the next fork begins. A file
 * that is cut, whose checksum does not hold or that repeats a fork is left out and named; the others are kept. While it is
 * open no other process can open it, so that two never write one folder.
 */
public final class Journal implements AutoCloseable {
    private static final String CHECKSUM = "sha256";

    private final Path folder;
    private final FileChannel lock;
    private int next;

    /**
     * Opens the journal of a run, an empty one where there is none.
     *
     * @throws InUseException where another process has it open
     * @throws UncheckedIOException where it cannot be written
     */
    public Journal(RunFolder run) {
        folder = run.journal();
        try {
            Files.createDirectories(folder);
            lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw RunFolder.unwritable(folder, e);
        }
        try {
            if (tryLock(lock) == null) {
                throw new InUseException(
                        run.path() + " is being written by another process: wait for its end, or start a new run");
            }
            next = 1 + files(folder).stream().mapToInt(Journal::number).max().orElse(0);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * One fork.
     *
     * @param shape what its cell is; of a record in which it is not stated, what its names tell
     * @param result JMH's own result of the fork as it travels between JMH's processes, Base64; null for a failed fork
     * @param measured the same in JMH's JSON format, for readers without JMH; null for a failed fork and in records of older
     *     versions
     */
    public record Entry(
            int schema,
            CellKey cell,
            CellShape shape,
            ForkRecord fork,
            @Nullable String result,
            @Nullable JsonNode measured) {
        static final int SCHEMA = 1;

        public Entry {
            Objects.requireNonNull(cell);
            Objects.requireNonNull(fork);
            shape = LegacyShape.unlessStated(shape, cell);
        }

        /** What the fork measured; empty for a failed fork, and where it is not recorded for readers. */
        Optional<Measurement> measurement() {
            // A null in a file is read as a node.
            return Optional.ofNullable(measured).filter(JsonNode::isObject).map(JmhJson::element);
        }

        /** The fork's result as bytes; empty for a failed fork. */
        public byte[] resultBytes() {
            return result == null ? new byte[0] : Base64.getDecoder().decode(result);
        }
    }

    /** What could be read, and a sentence for each file that could not. */
    public record Content(List<Entry> entries, List<String> damage) {
        /** When the last of the forks ended; {@link Instant#EPOCH} where there is none. */
        public Instant ended() {
            return entries.stream()
                    .map(Entry::fork)
                    .map(fork -> Instant.parse(fork.started()).plusNanos((long) (1e9 * fork.seconds())))
                    .max(Comparator.naturalOrder())
                    .orElse(Instant.EPOCH);
        }
    }

    /**
     * What a fork delivered, as JMH has it.
     *
     * @param bytes as it travels between JMH's processes
     * @param json the element of JMH's JSON format
     */
    public record Sample(byte[] bytes, String json) {}

    /**
     * Appends the fork's record; it is on the disk when this returns.
     *
     * @param sample null for a failed fork
     */
    public void append(CellKey cell, CellShape shape, ForkRecord fork, @Nullable Sample sample) {
        Entry entry = sample == null
                ? new Entry(Entry.SCHEMA, cell, shape, fork, null, null)
                : new Entry(
                        Entry.SCHEMA,
                        cell,
                        shape,
                        fork,
                        Base64.getEncoder().encodeToString(sample.bytes()),
                        Json.MAPPER.readTree(sample.json()));
        ObjectNode tree = Json.MAPPER.valueToTree(entry);
        tree.put(CHECKSUM, checksum(tree));
        RunFolder.replace(folder.resolve("%06d.json".formatted(next)), Json.write(tree));
        next++;
    }

    /**
     * What the journal of a run holds.
     *
     * @throws UnreadableException where a newer Crossover wrote a record: nothing is wrong with it
     */
    public static Content read(RunFolder run) {
        List<Entry> entries = new ArrayList<>();
        List<String> damage = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Path file : files(run.journal())) {
            Entry entry = intact(file);
            if (entry == null) {
                damage.add(file + " is damaged or cut: its fork is left out, and run again where the cell needs it");
            } else if (!seen.add(List.of(entry.cell(), entry.fork().number()))) {
                damage.add(file + " repeats fork " + entry.fork().number() + " of " + entry.cell() + ": left out");
            } else {
                entries.add(entry);
            }
        }
        return new Content(List.copyOf(entries), List.copyOf(damage));
    }

    private static @Nullable Entry intact(Path file) {
        ObjectNode tree;
        try {
            tree = Json.tree(file);
        } catch (UnreadableException e) {
            return null;
        }
        if (Json.schema(tree) > Entry.SCHEMA) {
            throw Json.newer(file, tree, Entry.SCHEMA);
        }
        JsonNode sum = tree.remove(CHECKSUM);
        if (sum == null || !sum.asString("").equals(checksum(tree))) {
            return null;
        }
        try {
            return Json.MAPPER.treeToValue(tree, Entry.class);
        } catch (JacksonException e) {
            return null;
        }
    }

    /** Of everything but itself, however the file is laid out. */
    private static String checksum(ObjectNode tree) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(tree.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d{6,9}\\.json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder + " (" + RunFolder.reason(e) + ")", e);
        }
    }

    private static int number(Path file) {
        String name = file.getFileName().toString();
        return Integer.parseInt(name.substring(0, name.indexOf('.')));
    }

    private static @Nullable FileLock tryLock(FileChannel channel) {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock the journal (" + e.getMessage() + ")", e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            // The system drops the lock with this process.
            return;
        }
    }
}
