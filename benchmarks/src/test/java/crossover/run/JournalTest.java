package crossover.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import crossover.results.CellRecord;
import crossover.results.CellState;
import crossover.results.ForkRecord;
import crossover.results.InUseException;
import crossover.results.Journal;
import crossover.results.Run;
import crossover.results.RunFolder;
import crossover.results.RunReader;
import crossover.results.RunRecord;
import crossover.results.Schemas;
import crossover.results.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happened to the journal of a real run, its good part counts, and what does not is named in one line. */
class JournalTest {
    private static final String[] THREE_FORKS = {"-f", "3", "MisbehavingBenchmark.steady"};

    @TempDir
    private static Path results;

    private static TestRun run;
    private static RunRecord whole;
    private static List<byte[]> intact;
    private static List<List<Double>> measured;

    @BeforeAll
    static void measure() throws IOException {
        run = new TestRun(results);
        whole = run.run(THREE_FORKS);
        intact = List.of(read(1), read(2), read(3));
        measured = forks();
    }

    @BeforeEach
    void restore() throws IOException {
        for (int number = 1; number <= intact.size(); number++) {
            Files.write(file(number), intact.get(number - 1));
        }
        Files.deleteIfExists(file(4));
    }

    @Test
    void filesAreAsTheirSchemasSay() {
        for (int number = 1; number <= intact.size(); number++) {
            assertThat(Schemas.faults("journal", Schemas.text(file(number)))).isEmpty();
        }
        RunFolder folder = run.folder();
        assertThat(Schemas.faults("run", Schemas.text(folder.record()))).isEmpty();
        assertThat(Schemas.faults("environment", Schemas.text(folder.environment())))
                .isEmpty();
        assertThat(Schemas.faults("jmh", Schemas.text(folder.jmhJson()))).isEmpty();
    }

    /** Of records as they are, but for a shorter payload: cutting at each of its bytes takes a second and not a minute. */
    @Test
    void aRecordCutAtAnyByteCostsItselfAlone(@TempDir Path other) throws IOException {
        TestRun two = new TestRun(other);
        Journal.Entry entry = Journal.read(run.folder()).entries().getFirst();
        try (Journal journal = new Journal(two.folder())) {
            journal.append(
                    entry.cell(),
                    entry.shape(),
                    entry.fork(),
                    new Journal.Sample(Arrays.copyOf(entry.resultBytes(), 30), "{}"));
            journal.append(
                    entry.cell(),
                    entry.shape(),
                    Journal.read(run.folder()).entries().get(1).fork(),
                    null);
        }
        List<Path> files = List.of(file(two, 1), file(two, 2));
        for (Path cut : files) {
            byte[] whole = Files.readAllBytes(cut);
            // Without its last byte, a line's end, a record is whole.
            for (int length = 0; length < whole.length - 1; length++) {
                Files.write(cut, Arrays.copyOf(whole, length));
                Journal.Content journal = Journal.read(two.folder());
                assertThat(journal.damage()).hasSize(1).first().asString().startsWith(cut + " is damaged or cut");
                assertThat(journal.entries()).hasSize(1);
            }
            Files.write(cut, whole);
        }
    }

    @Test
    void aRecordWithAWrongChecksumCostsItselfAlone() throws IOException {
        String text = Files.readString(file(2));
        Files.writeString(file(2), text.replaceFirst("\"seconds\" : \\d", "\"seconds\" : 99"));
        assertThat(file(2)).content().isNotEqualTo(text);
        assertOnlyThisIsLost(2);

        Files.writeString(file(2), text.replaceFirst("\"sha256\" : \"[^\"]+\"", "\"sha256\" : null"));
        assertOnlyThisIsLost(2);

        Files.writeString(file(2), "{\"schema\":1}");
        assertOnlyThisIsLost(2);
    }

    @Test
    void recordsInAnotherOrderCountAndARepeatedOneDoesNot() throws IOException {
        Files.copy(file(1), file(4));
        Files.write(file(1), intact.get(2));
        Files.write(file(3), intact.get(0));

        Journal.Content journal = Journal.read(run.folder());

        assertThat(journal.entries().stream().map(entry -> entry.fork().number()))
                .containsExactly(3, 2, 1);
        assertThat(journal.damage())
                .containsExactly(file(4) + " repeats fork 1 of MisbehavingBenchmark.steady marker=: left out");
    }

    @Test
    void aNewerSchemaIsRefusedByName() throws IOException {
        Files.writeString(file(2), Files.readString(file(2)).replaceFirst("\"schema\" : 1", "\"schema\" : 7"));

        assertThatThrownBy(() -> Journal.read(run.folder()))
                .isInstanceOf(UnreadableException.class)
                .hasMessage(
                        file(2) + " has schema 7, and this Crossover reads up to 1: read it with a newer Crossover");
    }

    @Test
    void aRunGoesOnWithTheGoodPartAndRunsOnlyTheLostForkAgain() throws IOException {
        Files.write(file(2), Arrays.copyOf(intact.get(1), 1000));
        Files.writeString(run.folder().jmhJson(), "[");

        RunRecord resumed = run.run(THREE_FORKS);

        assertThat(run.damage()).containsExactly(damaged(2));
        assertThat(resumed.cells()).singleElement().satisfies(cell -> {
            assertThat(cell.state()).isEqualTo(CellState.DONE);
            assertThat(cell.forks()).extracting(ForkRecord::number).containsExactly(1, 3, 2);
        });
        assertThat(read(1)).isEqualTo(intact.get(0));
        assertThat(read(2)).hasSize(1000);
        assertThat(read(3)).isEqualTo(intact.get(2));
        assertThat(forks()).hasSize(3).startsWith(measured.get(0), measured.get(2));
    }

    /** As kill -9 leaves it: the journal is what survives, and nothing is written by whoever reads. */
    @Test
    void whatTheFilesOfAnUnfinishedRunLackIsReadFromItsJournal(@TempDir Path other) throws IOException {
        RunFolder killed = new RunFolder(other);
        CellRecord cell = whole.cells().getFirst();
        killed.write(new RunRecord(
                whole.schema(),
                whole.profile(),
                whole.seed(),
                whole.label(),
                whole.command(),
                whole.started(),
                null,
                whole.simulated(),
                List.of(new CellRecord(
                        cell.key(),
                        cell.shape(),
                        CellState.PENDING,
                        null,
                        null,
                        List.of(),
                        cell.warmup(),
                        null,
                        cell.forks().subList(0, 1)))));
        killed.writeJmhJson("[]");
        Files.createDirectories(killed.journal());
        for (int number = 1; number <= intact.size(); number++) {
            Files.copy(file(number), killed.journal().resolve("%06d.json".formatted(number)));
        }
        byte[] before = Files.readAllBytes(killed.record());

        Run read = RunReader.read(other);

        assertThat(read.record().cells()).singleElement().satisfies(rebuilt -> {
            assertThat(rebuilt.forks()).isEqualTo(cell.forks());
            assertThat(rebuilt.state()).isEqualTo(CellState.PENDING);
        });
        assertThat(read.measurements()).singleElement().satisfies(measurement -> {
            assertThat(measurement.primary().forks()).isEqualTo(measured);
            assertThat(measurement.primary().score())
                    .isCloseTo(
                            measured.stream()
                                    .flatMap(List::stream)
                                    .mapToDouble(value -> value)
                                    .average()
                                    .orElseThrow(),
                            within(1e-9));
            assertThat(measurement.key()).isEqualTo(cell.key());
        });
        assertThat(killed.record()).hasBinaryContent(before);
        assertThat(killed.jmhJson()).hasContent("[]");
    }

    @Test
    void twoNeverWriteOneFolder() {
        try (Journal held = new Journal(run.folder())) {
            assertThatThrownBy(() -> run.run(THREE_FORKS))
                    .isInstanceOf(InUseException.class)
                    .hasMessage(run.folder().path()
                            + " is being written by another process: wait for its end, or start a new run");
        }
    }

    private static void assertOnlyThisIsLost(int number) {
        Journal.Content journal = Journal.read(run.folder());
        assertThat(journal.damage()).containsExactly(damaged(number));
        assertThat(journal.entries()).hasSize(2).noneMatch(entry -> entry.fork().number() == number);
    }

    private static String damaged(int number) {
        return file(number) + " is damaged or cut: its fork is left out, and run again where the cell needs it";
    }

    private static List<List<Double>> forks() {
        return RunReader.read(run.folder().path())
                .measurements()
                .getFirst()
                .primary()
                .forks();
    }

    private static byte[] read(int number) throws IOException {
        return Files.readAllBytes(file(number));
    }

    private static Path file(int number) {
        return file(run, number);
    }

    private static Path file(TestRun of, int number) {
        return of.folder().journal().resolve("%06d.json".formatted(number));
    }
}
