package crossover.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossover.report.SampleRun;
import crossover.report.compare.Runs;
import crossover.results.Environment;
import crossover.results.Run;
import crossover.results.RunFolder;
import crossover.results.RunReader;
import crossover.results.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexTest {
    private static final Environment MACHINE = Runs.environment("Processor X", "commit1");

    @TempDir
    Path folder;

    private MadeUpHistory history;

    @BeforeEach
    void open() {
        history = new MadeUpHistory(folder);
    }

    private String page() throws IOException {
        return Files.readString(Index.write(folder)).replace("&#x3D;", "=");
    }

    @Test
    void listsEveryRunBelowAndSaysWhatItLeftOut() throws IOException {
        save(SampleRun.complete(), "one");
        save(SampleRun.simulated(), "deeper/two");
        Files.writeString(folder.resolve("one/report.html"), "a page");
        Path broken = Files.createDirectories(folder.resolve("three"));
        Files.writeString(broken.resolve("jmh.json"), "[{");

        assertThat(page())
                .contains("2 runs on 1 machine")
                .contains("<a href=\"one/report.html\">one</a>")
                .contains("<th scope=\"row\">deeper/two</th>")
                .contains("<strong>Simulated.</strong> cuda:0 is simulated")
                .contains("<li>three: jmh.json is no complete JSON");
        byte[] first = Files.readAllBytes(folder.resolve("index.html"));
        byte[] second = Files.readAllBytes(folder.resolve("compare.html"));
        Index.write(folder);
        assertThat(Files.readAllBytes(folder.resolve("index.html"))).isEqualTo(first);
        assertThat(Files.readAllBytes(folder.resolve("compare.html"))).isEqualTo(second);
    }

    @Test
    void aChangeIsToldWithItsRunAndWhatChangedWithIt() throws IOException {
        history.days("lab", 30, 20, 3);

        assertThat(page())
                .containsPattern(
                        "Parser\\.parse size=0</a>, lab</strong><p>1\\.0[56]\\d times slower \\[1\\.0[45]\\d, 1\\.0[67]\\d]"
                                + " since lab-020 \\(2026-03-21\\); with it changed: commit: commit19 → commit20\\.</p>")
                .doesNotContain("size=1</a>, lab</strong>")
                .contains("<h3>Parser.parse size=0, lab</h3>")
                .contains("<h3>Parser.parse size=2, lab</h3>");
    }

    @Test
    void aRunJoinsByItsFolder() throws IOException {
        history.days("lab", 3, 9, 1);
        assertThat(page()).contains("3 runs on 1 machine").contains("Changes are looked for from six runs");
        history.days("lab", 7, 9, 1);
        assertThat(page()).contains("7 runs on 1 machine").contains("No figure has changed for good");
    }

    @Test
    void whatIsOddIsNamedAndTheRestStands() throws IOException {
        history.days("lab", 2, 9, 1);
        history.save("half", MadeUpHistory.record("lab", 4, 1, 1), MACHINE, List.of(100.0));
        Files.delete(folder.resolve("half/jmh.json"));
        history.save("bare", MadeUpHistory.record("lab", 5, 1, 1), MACHINE, List.of(100.0));
        Files.delete(folder.resolve("bare/environment.json"));
        Path cut = history.save("cut", MadeUpHistory.record("lab", 6, 1, 1), MACHINE, List.of(100.0));
        String record = Files.readString(cut.resolve("run.json"));
        Files.writeString(cut.resolve("run.json"), record.substring(0, record.length() / 2));
        Instant later = MadeUpHistory.FIRST.plusSeconds(864_000);
        history.save(
                "backwards",
                MadeUpHistory.record("lab", later, later.minusSeconds(3600), 1, 1),
                MACHINE,
                List.of(100.0));
        Files.createDirectories(folder.resolve("photos/2026"));
        Files.createDirectories(folder.resolve("twin"));
        for (String file : List.of("run.json", "jmh.json", "environment.json")) {
            Files.copy(
                    folder.resolve("lab-001").resolve(file),
                    folder.resolve("twin").resolve(file));
        }

        assertThat(Index.write(folder, 100).odd())
                .contains("left out: photos: holds no run")
                .anyMatch(line -> line.startsWith("bare: has no environment.json"));
        assertThat(page())
                .contains("<li>half: of its 1 cell no value is there, as if copied in part (jmh.json)</li>")
                .contains("<li>bare: has no environment.json, as if copied in part: its machine is not known</li>")
                .contains("<li>cut: run.json is damaged or cut")
                .contains("<li>backwards: its clock went back while it ran (started 2026-03-11T08:00:00Z, ended"
                        + " 2026-03-11T07:00:00Z): it stands where its start says</li>")
                .contains("<li>photos: holds no run</li>")
                .containsPattern("<li>(twin: is the same run as lab-001|lab-001: is the same run as twin)</li>")
                .contains("5 runs on");
    }

    /** What an address would take for its own is written in it. */
    @Test
    void foldersOfAnyNameAreLinked() throws IOException {
        Path run = history.save("a#b/c d%20<i>", MadeUpHistory.record("lab", 1, 1, 1), MACHINE, List.of(100.0));
        Files.writeString(run.resolve("report.html"), "a page");

        assertThat(page()).contains("<a href=\"a%23b/c%20d%2520%3Ci%3E/report.html\">a#b/c d%20&lt;i&gt;</a>");
        assertThat(folder.resolve("compare.html")).content().contains("a#b/c d%20\\u003ci>");
    }

    @Test
    void evidenceThatIsNotWhatItWasIsNamed() throws IOException {
        Path run = history.save("one", MadeUpHistory.record("lab", 1, 1, 1), MACHINE, List.of(100.0));
        Report.USUAL.sealed().into(run, List.of(RunReader.read(run)));
        Files.writeString(run.resolve("jmh.json"), Files.readString(run.resolve("jmh.json")) + " ");

        assertThat(page()).contains("<li>one/jmh.json is not what it was since its run ended (SHA256SUMS)</li>");
    }

    @Test
    void twoMachinesOfOneNameAreToldApart() throws IOException {
        history.days("lab", 2, 9, 1);
        history.save(
                "other",
                MadeUpHistory.record("lab", 5, 1, 1),
                Runs.environment("Processor Y", "commit1"),
                List.of(100.0));

        assertThat(page())
                .contains("3 runs on 2 machines")
                .contains("<li>2 machines are called lab: told apart by their processors (Processor X, 8 processors;"
                        + " Processor Y, 8 processors)</li>")
                .contains("<td>lab (Processor Y, 8 processors)</td>");
    }

    /** Only the newest are read, whatever the folders are called. */
    @Test
    void ofMoreRunsThanAskedForTheNewestAreShown() throws IOException {
        history.days("lab", 12, 99, 1);
        Files.move(folder.resolve("lab-011"), folder.resolve("a-newest"));

        assertThat(Files.readString(Index.write(folder, 5).page()))
                .contains("5 runs on 1 machine")
                .contains("<th scope=\"row\">a-newest</th>")
                .doesNotContain("<th scope=\"row\">lab-006</th>")
                .contains("<li>7 older runs: the 5 newest are read; --last 12 reads all</li>");
    }

    @Test
    void manyFoldersThatAreNoRunsAreCounted() throws IOException {
        for (int i = 0; i < 40; i++) {
            Files.createDirectories(folder.resolve("nothing" + i));
        }
        assertThat(page())
                .contains("<li>nothing0: holds no run</li>")
                .contains("<li>35 more folders that hold no run</li>");
    }

    @Test
    void whatIsNoFolderIsRefused() {
        assertThatThrownBy(() -> Index.write(folder.resolve("nowhere")))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("is no folder: give the folder");
    }

    private void save(Run run, String name) throws IOException {
        RunFolder files = new RunFolder(Files.createDirectories(folder.resolve(name)));
        files.write(Objects.requireNonNull(run.record()));
        files.write(Objects.requireNonNull(run.environment()));
    }
}
