package crossover.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import crossover.results.CellState;
import crossover.results.ForkRecord;
import crossover.results.Journal;
import crossover.results.Run;
import crossover.results.RunFolder;
import crossover.results.RunReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C as a terminal sends it: to the run and to its fork at once. */
class InterruptTest {
    @TempDir
    private Path results;

    @Test
    void ctrlCEndsTheForkAndFinalisesTheRun() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setsid")), "needs setsid, for a process group of its own");
        Path output = results.resolveSibling(results.getFileName() + ".txt");
        // A shell that starts tests in the background lets them ignore Ctrl-C: here it counts.
        Process process = new ProcessBuilder(
                        "env",
                        "--default-signal=INT",
                        "setsid",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djmh.ignoreLock=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "crossover.Main",
                        "run",
                        "MisbehavingBenchmark.steady",
                        "--results",
                        results.toString(),
                        "-f",
                        "4",
                        "-wi",
                        "0",
                        "-i",
                        "1",
                        "-r",
                        "3s")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            RunFolder folder = awaitFirstFork(process);
            int kept = Journal.read(folder).entries().size();
            TimeUnit.SECONDS.sleep(1);
            new ProcessBuilder("kill", "-INT", "--", "-" + process.pid())
                    .start()
                    .waitFor();

            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(output).content().contains("To go on: crossover run --resume " + folder.path());
            assertThat(process.exitValue()).isEqualTo(128 + 2);
            Run run = RunReader.read(folder.path());
            assertThat(run.record().finished()).isNull();
            assertThat(run.record().cells()).singleElement().satisfies(cell -> {
                assertThat(cell.state()).isEqualTo(CellState.DONE);
                assertThat(cell.stopReason()).isEqualTo("interrupt");
                assertThat(cell.forks())
                        .hasSizeBetween(kept, 3)
                        .extracting(ForkRecord::failure)
                        .containsOnlyNulls();
            });
            assertThat(folder.path().resolve("report.html")).exists();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Files.deleteIfExists(output);
        }
    }

    private RunFolder awaitFirstFork(Process process) throws Exception {
        while (process.isAlive()) {
            for (RunFolder folder : runs()) {
                if (Files.isDirectory(folder.journal())
                        && !Journal.read(folder).entries().isEmpty()) {
                    return folder;
                }
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new IllegalStateException("ended before its first fork");
    }

    private List<RunFolder> runs() throws IOException {
        try (Stream<Path> folders = Files.list(results)) {
            return folders.map(RunFolder::new).toList();
        }
    }
}
