package crossover.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossover.results.shape.OpenShape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** The journal's files by themselves, without a run. */
class JournalFilesTest {
    private static final CellKey CELL = new CellKey("a.B.c", new TreeMap<>(), 1, "avgt");

    @TempDir
    private Path path;

    private RunFolder run;

    @BeforeEach
    void open() {
        run = new RunFolder(path);
    }

    @Test
    void holdsWhatWasAppended() {
        append(fork(1, 1.5), new Journal.Sample(new byte[] {1, -2, 3}, "{}"));
        append(fork(2, 0.25), null);

        List<Journal.Entry> entries = Journal.read(run).entries();

        assertThat(entries).extracting(Journal.Entry::fork).containsExactly(fork(1, 1.5), fork(2, 0.25));
        assertThat(entries).extracting(Journal.Entry::cell).containsExactly(CELL, CELL);
        assertThat(entries.get(0).resultBytes()).containsExactly(1, -2, 3);
        assertThat(entries.get(1).resultBytes()).isEmpty();
    }

    /** Each opening goes on behind the highest number there is. */
    @Test
    void recordsAreNumberedFromOneOn() throws IOException {
        append(fork(1, 1), null);
        append(fork(2, 1), null);
        assertThat(records()).containsExactly("000001.json", "000002.json");

        Files.move(run.journal().resolve("000001.json"), run.journal().resolve("000041.json"));
        try (Journal journal = new Journal(run)) {
            journal.append(CELL, OpenShape.FIRST, fork(3, 1), null);
            journal.append(CELL, OpenShape.FIRST, fork(4, 1), null);
        }
        assertThat(records()).containsExactly("000002.json", "000041.json", "000042.json", "000043.json");
    }

    @Test
    void theChecksumIsTheSha256OfEverythingElse() throws Exception {
        append(fork(1, 1), null);
        ObjectNode tree = Json.tree(run.journal().resolve("000001.json"));
        String stated = tree.remove("sha256").asString();

        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(tree.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(stated).isEqualTo(HexFormat.of().formatHex(digest)).hasSize(64);
    }

    @Test
    void endsWhenTheLastForkDid() {
        assertThat(new Journal.Content(List.of(), List.of()).ended()).isEqualTo(Instant.EPOCH);
        append(fork(1, 90.5), null);
        append(fork(2, 2), null);
        assertThat(Journal.read(run).ended()).isEqualTo(Instant.parse("2026-11-01T00:01:31.500Z"));
    }

    @Test
    void isOpenOnceAtATime() throws IOException {
        try (Journal held = new Journal(run)) {
            assertThatThrownBy(() -> new Journal(run))
                    .isInstanceOf(InUseException.class)
                    .hasMessage(path + " is being written by another process: wait for its end, or start a new run");
            held.append(CELL, OpenShape.FIRST, fork(1, 1), null);
        }
        append(fork(2, 1), null);
        assertThat(Journal.read(run).entries()).hasSize(2);
    }

    private void append(ForkRecord fork, Journal.Sample result) {
        try (Journal journal = new Journal(run)) {
            journal.append(CELL, OpenShape.FIRST, fork, result);
        }
    }

    private List<String> records() throws IOException {
        try (Stream<Path> files = Files.list(run.journal())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    /** Started so many seconds after midnight as its number says. */
    private static ForkRecord fork(int number, double seconds) {
        return new ForkRecord(
                number,
                "2026-11-01T00:00:0" + number + "Z",
                seconds,
                null,
                new TreeMap<>(),
                new TreeMap<>(),
                null,
                null,
                List.of());
    }
}
