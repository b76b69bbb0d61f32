package crossover.run;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.results.CellRecord;
import crossover.results.CellState;
import crossover.results.Measurement;
import crossover.results.RunReader;
import crossover.results.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real JMH forks that end in every way in which a fork can fail. */
class ForkFailuresTest {
    @TempDir
    private Path results;

    private TestRun measured;

    @BeforeEach
    void makeRun() {
        measured = new TestRun(results);
    }

    @Test
    void failuresAreRowsAndOthersGoOn() {
        RunRecord run =
                measured.run("-f", "3", "MisbehavingBenchmark.(steady|throwing|crashing|outOfMemory|failingItsCheck)");

        assertThat(cell(run, "steady").state()).isEqualTo(CellState.DONE);
        assertFailed(cell(run, "throwing"), "wrong at index 3: expected 5, was NaN");
        assertFailed(
                cell(run, "crashing"),
                "Forked VM failed with exit code 134 (SIGABRT: the JVM or native code in it gave up, jmh.log or hs_err_pid*.log says more)");
        assertThat(measured.folder().path()).isDirectoryContaining("glob:**/hs_err_pid*.log");
        assertFailed(cell(run, "outOfMemory"), "OutOfMemoryError: Requested array size exceeds VM limit");
        assertFailed(cell(run, "failingItsCheck"), "check failed: 1 of 100 elements");
        assertThat(RunReader.read(measured.folder().path()).measurements())
                .extracting(Measurement::benchmark)
                .containsExactly("crossover.run.MisbehavingBenchmark.steady");
    }

    @Test
    void forksThatEndWithoutAWordAreRowsToo() {
        RunRecord run = measured.run("-f", "2", "MisbehavingBenchmark.(steady|aborting|killed)");

        assertThat(cell(run, "steady").state()).isEqualTo(CellState.DONE);
        assertFailed(
                cell(run, "aborting"),
                "Forked VM failed with exit code 134 (SIGABRT: the JVM or native code in it gave up, jmh.log or hs_err_pid*.log says more)");
        assertFailed(
                cell(run, "killed"),
                "Forked VM failed with exit code 137 (SIGKILL: killed from outside, or by the system for want of memory)");
    }

    @Test
    void aForkThatDoesNotAnswerIsEnded() {
        RunRecord run = measured.startingWithin(Duration.ofSeconds(2))
                .run("-f", "1", "-to", "1s", "MisbehavingBenchmark.stuck");

        assertThat(cell(run, "stuck").state()).isEqualTo(CellState.FAILED);
        assertThat(cell(run, "stuck").reason())
                .isEqualTo("no answer for 5 s: the fork was ended (JMH's -to sets how long an iteration may take)");
    }

    @Test
    void aShotThatTakesTooLongIsInterrupted() {
        RunRecord run = measured.run("-f", "1", "-bm", "ss", "-to", "1s", "MisbehavingBenchmark.sleeping");

        assertThat(cell(run, "sleeping").state()).isEqualTo(CellState.FAILED);
        assertThat(cell(run, "sleeping").reason())
                .isEqualTo("interrupted: JMH does so where a shot takes longer than -to allows");
    }

    @Test
    void aFailedForkCostsOnlyItsOwnSample() throws IOException {
        Path marker = Files.createFile(results.resolve("marker"));

        RunRecord run = measured.run("-f", "3", "-p", "marker=" + marker, "MisbehavingBenchmark.failingOnce");

        CellRecord cell = run.cells().getFirst();
        assertThat(cell.state()).isEqualTo(CellState.FAILED);
        assertThat(cell.reason()).isEqualTo("the first fork fails");
        assertThat(cell.forks()).hasSize(3);
        assertThat(RunReader.read(measured.folder().path())
                        .measurements()
                        .getFirst()
                        .primary()
                        .forks())
                .hasSize(2);
    }

    /** JMH's option is no interrupt: the run has ended as asked. */
    @Test
    void theFirstFailureEndsTheRunWhereTheUserAsksForIt() {
        RunRecord run = measured.run("-f", "3", "-foe", "true", "MisbehavingBenchmark.(throwing|failingItsCheck)");

        assertThat(run.finished()).isNotNull();
        assertThat(run.cells())
                .filteredOn(cell -> cell.state() == CellState.FAILED)
                .singleElement()
                .satisfies(cell -> {
                    assertThat(cell.forks()).hasSize(1);
                    assertThat(cell.stopReason()).isEqualTo("error");
                });
        assertThat(run.cells())
                .filteredOn(cell -> cell.state() == CellState.SKIPPED)
                .singleElement()
                .satisfies(cell ->
                        assertThat(cell.reason()).isEqualTo("the run ended at its first failure, as -foe true asks"));
    }

    private static CellRecord cell(RunRecord run, String method) {
        return run.cells().stream()
                .filter(cell -> cell.key().benchmark().endsWith("." + method))
                .findFirst()
                .orElseThrow();
    }

    private static void assertFailed(CellRecord cell, String reason) {
        assertThat(cell.state()).isEqualTo(CellState.FAILED);
        assertThat(cell.reason()).isEqualTo(reason);
        assertThat(cell.stopReason()).isEqualTo("failures");
        assertThat(cell.forks()).hasSize(2);
    }
}
