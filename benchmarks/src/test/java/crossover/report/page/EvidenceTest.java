package crossover.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.results.Run;
import crossover.results.RunReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceTest {
    private static final Path QUICK = Path.of("benchmarks/src/test/resources/golden/quick-2-core-epyc-guest");

    @TempDir
    private Path folder;

    private Run run;

    @BeforeEach
    void run() throws IOException {
        for (String file : List.of("run.json", "jmh.json", "environment.json")) {
            Files.copy(QUICK.resolve(file), folder.resolve(file));
        }
        run = RunReader.read(folder);
        Files.createDirectories(folder.resolve("journal"));
        Files.writeString(folder.resolve("journal/000001.json"), "{}");
        Report.USUAL.sealed().into(folder, List.of(run));
    }

    @Test
    void checksumsCoverWhatTheReportIsMadeFrom() throws IOException {
        assertThat(Files.readAllLines(folder.resolve("SHA256SUMS")))
                .extracting(line -> line.substring(66))
                .contains("run.json", "jmh.json", "environment.json", "journal/000001.json", "report.html");
        assertThat(Evidence.changes(folder)).isEmpty();
    }

    @Test
    void whatWasChangedIsNamedAlsoAfterTheReportIsMadeAgain() throws IOException {
        Files.writeString(folder.resolve("run.json"), "\n", StandardOpenOption.APPEND);
        Files.delete(folder.resolve("journal/000001.json"));
        List<String> changes = List.of(
                folder.resolve("journal/000001.json") + " is gone since its run ended (SHA256SUMS)",
                folder.resolve("run.json") + " is not what it was since its run ended (SHA256SUMS)");
        assertThat(Evidence.changes(folder)).isEqualTo(changes);

        Report.write(List.of(run), folder);
        assertThat(Evidence.changes(folder)).isEqualTo(changes);

        Report.USUAL.sealed().into(folder, List.of(run));
        assertThat(Evidence.changes(folder)).isEmpty();
    }

    @Test
    void aFolderThatIsNoRunsHasNone() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Report.write(List.of(run), elsewhere);

        assertThat(Files.readString(elsewhere.resolve("SHA256SUMS"))).doesNotContain("run.json");
        assertThat(Evidence.changes(elsewhere)).isEmpty();
    }
}
