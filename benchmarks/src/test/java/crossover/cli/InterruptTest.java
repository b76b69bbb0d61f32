package crossover.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import crossover.results.CellState;
import crossover.results.ForkRecord;
import crossover.results.Run;
import crossover.results.RunFolder;
import crossover.results.RunReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run at work: nobody else writes its folder, and Ctrl-C ends it as a terminal sends it, to the run and to its fork at once. */
class InterruptTest {
    @TempDir
    private Path results;

    @Test
    void ctrlCEndsTheForkAndFinalisesTheRun() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setsid")), "needs setsid, for a process group of its own");
        Path output = results.resolveSibling(results.getFileName() + ".txt");
        // A shell that starts tests in the background lets them ignore Ctrl-C: here it counts.
        Process process = start(
                output,
                List.of("env", "--default-signal=INT", "setsid"),
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
                "5s");
        try {
            RunFolder folder = RunAtWork.awaitFirstFork(process, results);
            int kept = RunAtWork.forks(folder);
            assertOthersAreRefused(folder);
            new ProcessBuilder("kill", "-INT", "--", "-" + process.pid())
                    .start()
                    .waitFor();

            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(output).content().contains("To go on: ./bench run --resume " + folder.path());
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
            assertThat(folder.path().resolve("report.html"))
                    .content()
                    .contains("The run was not finished: 1 of 1 cells would have had more forks.");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Files.deleteIfExists(output);
        }
    }

    private void assertOthersAreRefused(RunFolder folder) throws Exception {
        Path output = Files.createTempFile("second", ".txt");
        Process second = start(output, List.of(), "--resume", folder.path().toString());
        assertThat(second.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(output)
                .content()
                .endsWith("crossover: " + folder.path()
                        + " is being written by another process: wait for its end, or start a new run\n");
        assertThat(second.exitValue()).isEqualTo(2);
        Files.delete(output);
    }

    private static Process start(Path output, List<String> before, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djmh.ignoreLock=true",
                "-cp",
                System.getProperty("java.class.path"),
                "crossover.Main",
                "run"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("CROSSOVER_LAUNCHER", "./bench");
        return builder.start();
    }
}
