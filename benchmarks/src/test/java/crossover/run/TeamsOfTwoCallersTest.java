package crossover.run;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.accelerator.Survey;
import crossover.results.CellRecord;
import crossover.results.CellState;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two threads of a benchmark, each with threads of its own: checked results, and one line on what they measure. */
class TeamsOfTwoCallersTest {
    @TempDir
    private Path results;

    @Test
    void areRightAndSayThatTheyWaitForEachOther() {
        List<CellRecord> cells = new TestRun(results, InstantSource.system(), Survey.ofThisMachine())
                .run(
                        "VectorSumBenchmark.compute",
                        "-p",
                        "device=cpu:loop,cpu:parallel,cpu:forkjoin",
                        "-p",
                        "length=4096",
                        "-t",
                        "2",
                        "-f",
                        "1")
                .cells();

        assertThat(cells).hasSize(3).allSatisfy(cell -> assertThat(cell.state()).isEqualTo(CellState.DONE));
        String line =
                "2 threads of the benchmark each bring as many threads as there are processors, and wait for each other";
        assertThat(cells.get(0).warnings()).doesNotContain(line);
        assertThat(cells.get(1).warnings()).containsOnlyOnce(line);
        assertThat(cells.get(2).warnings()).containsOnlyOnce(line);
    }
}
