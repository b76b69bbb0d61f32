package crossover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.results.Journal;
import crossover.results.RunFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be read or written is one line, exit 2, and leaves nothing behind. */
class ReportCommandTest {
    private static final String CELL = """
            [{"benchmark": "org.example.A.b", "mode": "avgt", "threads": 1, "primaryMetric":
              {"score": 2.0, "scoreError": "NaN", "scoreUnit": "ns/op", "rawData": [[2.0]]}}]
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                         | is empty",
                "[{\"benchmark\": \"a.B.c\" | is no complete JSON",
                "{\"some\": \"thing\"}       | is not JMH's JSON format",
                "[{\"some\": \"thing\"}]     | is not JMH's JSON format",
            })
    void unreadableFiles(String content, String what) throws IOException {
        Path file = Files.writeString(folder.resolve("run.data.json"), content);
        assertOneLine(
                what, "report", file.toString(), "-o", folder.resolve("out").toString());
    }

    @Test
    void whatIsNotThere() throws IOException {
        assertOneLine("does not exist", "report", folder.resolve("none").toString());
        assertOneLine("holds no run", "report", folder.toString());
        assertOneLine("needs a run", "report");
        assertOneLine("is no folder", "index", folder.resolve("none").toString());
        assertOneLine("--last 0: give the number", "index", folder.toString(), "--last", "0");
        assertOneLine("does not exist", "export", folder.resolve("none").toString(), "--format", "github");
    }

    @Test
    void whatCannotBeExported() throws IOException {
        Path amount = Files.writeString(folder.resolve("amount.json"), CELL.replace("ns/op", "MB/sec"));
        assertOneLine("has nothing to export", "export", amount.toString(), "--format", "bencher");
        Path cell = Files.writeString(folder.resolve("cell.json"), CELL);
        Path nowhere = folder.resolve("nowhere/export.json");
        assertOneLine("give another file with -o", "export", cell.toString(), "--format", "github", "-o", nowhere + "");
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void aFolderThatIsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("jmh.json"), CELL);
        Path taken = Files.writeString(folder.resolve("out"), "taken");
        assertOneLine("cannot write the report into", "report", file.toString(), "-o", taken.toString());
        assertThat(taken).hasContent("taken");
    }

    @Test
    void aBareFileBecomesAReportBesideIt() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.json"), CELL);

        assertThat(CommandLineInterface.execute("report", file.toString())).isZero();
        assertThat(folder.resolve("mine-report/report.html"))
                .content()
                .contains("A.b")
                .contains("2 ns (one fork)");
        Path page = folder.resolve("mine-report/report.html");
        Path again = folder.resolve("again");
        assertThat(CommandLineInterface.execute("report", "--from", page.toString(), "-o", again.toString()))
                .isZero();
        assertThat(again.resolve("report.html")).hasSameTextualContentAs(page);
    }

    @Test
    void aFolderThatIsBeingWrittenIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("jmh.json"), CELL);
        Path elsewhere = folder.resolve("elsewhere");
        try (Journal held = new Journal(new RunFolder(folder))) {
            assertOneLine(
                    "is being written by another process: wait for its end, or give a folder with -o",
                    "report",
                    folder.toString());
            assertThat(folder.resolve("report.html")).doesNotExist();
            assertThat(CommandLineInterface.execute("report", folder.toString(), "-o", elsewhere.toString()))
                    .isZero();
        }
        assertThat(elsewhere.resolve("report.html")).exists();
        assertThat(CommandLineInterface.execute("report", folder.toString())).isZero();
    }

    private void assertOneLine(String what, String... arguments) throws IOException {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int status;
        try (PrintStream err = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setErr(err);
            status = CommandLineInterface.execute(arguments);
        } finally {
            System.setErr(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .hasSize(1)
                .allMatch(line -> line.startsWith("crossover: ") && line.contains(what));
        assertThat(status).isEqualTo(CommandLineInterface.USAGE);
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.endsWith(".tmp") || name.equals("report.html"));
        }
    }
}
