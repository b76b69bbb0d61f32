package crossover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.results.Journal;
import crossover.results.RunFolder;
import crossover.results.RunReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs whose folder is full, read-only, damaged or newer: one line, exit 2, and what is finished is kept. */
class BadFolderTest {
    private static final String IGNORE_LOCK = "jmh.ignoreLock";

    @TempDir
    private Path temporary;

    @TempDir
    private static Path measured;

    private Path results;

    @BeforeAll
    static void measureBesideOthers() {
        System.setProperty(IGNORE_LOCK, "true");
        assertThat(run(measured, "-f", "1").code).isZero();
    }

    @BeforeEach
    void makeFolder() throws IOException {
        results = Files.createDirectory(temporary.resolve("results"));
    }

    @AfterAll
    static void stop() {
        System.clearProperty(IGNORE_LOCK);
    }

    @Test
    void aFullDisk() throws IOException {
        try (Tmpfs disk = Tmpfs.mount(results, "64k")) {
            Outcome full = run(results, "-f", "6");

            assertOneLine(full, "(No space left on device): make room");
            RunFolder folder = onlyRun(results);
            int kept = Journal.read(folder).entries().size();
            assertThat(kept).isPositive();
            assertThat(Journal.read(folder).damage()).isEmpty();
            assertThat(RunReader.read(folder.path())
                            .measurements()
                            .getFirst()
                            .primary()
                            .forks())
                    .hasSizeBetween(kept - 1, kept);
            try (Stream<Path> files = Files.walk(folder.path())) {
                assertThat(files).noneMatch(file -> file.toString().endsWith(".tmp"));
            }

            disk.remount("size=2m");
            assertThat(execute("run", "--resume", folder.path().toString()).code)
                    .isZero();
            assertThat(RunReader.read(folder.path())
                            .measurements()
                            .getFirst()
                            .primary()
                            .forks())
                    .hasSize(6);
        }
    }

    @Test
    void aReadOnlyFolder() throws IOException {
        try (Tmpfs disk = Tmpfs.mount(results, "2m")) {
            assertThat(run(results, "-f", "1").code).isZero();
            RunFolder folder = onlyRun(results);
            String before = Files.readString(folder.record());
            disk.remount("ro");

            assertOneLine(run(results, "-f", "1"), "cannot write the folder " + results + " (Read-only file system)");
            assertOneLine(execute("run", "--resume", folder.path().toString()), "(Read-only file system): make");
            assertThat(folder.record()).hasContent(before);
        }
    }

    /** Still to be read, and not as its run wrote it. */
    @Test
    void aFileThatWasChangedAfterwardsIsNamed() throws IOException {
        RunFolder folder = copy(onlyRun(measured), results.resolve("changed"));
        Files.writeString(folder.record(), Files.readString(folder.record()) + "\n");

        Outcome outcome = execute("report", folder.path().toString());
        assertThat(outcome.code).isZero();
        assertThat(outcome.err.strip())
                .isEqualTo("Beware: " + folder.record() + " is not what it was since its run ended (SHA256SUMS)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "run.json|``|run.json is empty: restore it, or run again",
                "run.json|{\"schema\" : 1, \"prof|run.json is damaged or cut (",
                "run.json|{\"schema\" : 1}|run.json is damaged or cut (",
                "run.json|{\"schema\" : 7}|run.json has schema 7, and this Crossover reads up to 1: read it with a newer Crossover",
                "environment.json|{\"schema\" : 7}|environment.json has schema 7, and this Crossover reads up to 1",
                "environment.json|``|environment.json is empty",
                "environment.json|{\"schema\" : 1}|environment.json is damaged or cut (",
                "jmh.json|``|jmh.json is empty",
                "jmh.json|[{\"benchmark\" : \"a.B|jmh.json is no complete JSON"
            })
    void aDamagedOrNewerFile(String name, String content, String message) throws IOException {
        RunFolder folder = copy(onlyRun(measured), results.resolve("copied"));
        Path file = folder.path().resolve(name);
        Files.writeString(file, content);

        assertOneLine(execute("report", folder.path().toString()), message);
        Outcome resumed = execute("run", "--resume", folder.path().toString());
        if (name.equals("jmh.json")) {
            // Made from the journal.
            assertThat(resumed.code).as(resumed.err).isZero();
            assertThat(RunReader.read(folder.path()).measurements()).hasSize(1);
        } else {
            assertOneLine(resumed, message);
            assertThat(file).hasContent(content);
        }
        assertThat(Journal.read(folder).entries()).hasSize(1);
    }

    private static Outcome run(Path results, String... options) {
        String[] fixed = {
            "run",
            "MisbehavingBenchmark.steady",
            "--results",
            results.toString(),
            "--label",
            "x",
            "-wi",
            "0",
            "-i",
            "1",
            "-r",
            "5ms"
        };
        return execute(
                Stream.concat(Arrays.stream(fixed), Arrays.stream(options)).toArray(String[]::new));
    }

    private static RunFolder onlyRun(Path results) throws IOException {
        try (Stream<Path> runs = Files.list(results)) {
            return new RunFolder(runs.toList().getFirst());
        }
    }

    private static RunFolder copy(RunFolder from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from.path())) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.path().relativize(file).toString()));
            }
        }
        return new RunFolder(to);
    }

    private static void assertOneLine(Outcome outcome, String message) {
        assertThat(outcome.err).startsWith("crossover: ").contains(message).hasLineCount(1);
        assertThat(outcome.code).isEqualTo(2);
    }

    private record Outcome(int code, String err) {}

    private static Outcome execute(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(OutputStream.nullOutputStream()));
            System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
            return new Outcome(CommandLineInterface.execute(arguments), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
