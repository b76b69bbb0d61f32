package crossover.run;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.report.value.MeasuredCell;
import crossover.report.value.RunCells;
import crossover.results.Devices;
import crossover.results.Run;
import crossover.results.RunReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plan knows a cell by what JMH will call it, so that its figure is found. */
class NestedBenchmarkTest {
    @TempDir
    private Path results;

    @Test
    void nestedClassesGroupsAndThreadsHaveTheirFigures() {
        TestRun test = new TestRun(results);
        test.run("NestedBenchmark", "-f", "1");
        Run run = RunReader.read(test.folder().path());

        List<MeasuredCell> cells = RunCells.of(run, new Devices(List.of()));
        assertThat(cells)
                .extracting(cell -> cell.key().shortName() + " " + cell.key().threads())
                .containsExactly("Inner.both 3", "Threaded.twice 2");
        assertThat(cells).allSatisfy(cell -> assertThat(cell.timing()).isNotNull());
    }
}
