package crossover.run;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.results.RunRecord;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where one fork in ten is slower by 22%, a cell that has none such among its first five looks precise, and is not. */
class HumpedForksTest {
    private static final String WHY = "similar cells have forks far out: it was not stopped before 10 forks";

    @TempDir
    private Path results;

    private RunRecord run(double slow) {
        return new TestRun(results, InstantSource.system(), CrossingModel.MACHINE)
                .with(real -> new ReplayedForks(
                        real,
                        (cell, fork) -> 100
                                + fork % 3 * 0.3
                                + (fork == 3
                                                && "cpu:parallel"
                                                        .equals(cell.key()
                                                                .params()
                                                                .get("device"))
                                        ? slow
                                        : 0)))
                .run(Requests.ofShortForks("CrossingBenchmark", "-p", "model=0", "-p", "length=100,6400"));
    }

    /** Four loops, two of which have a slow third fork. Those of the device are of another kind. */
    @Test
    void noCellOfTheKindStopsBeforeTenForks() {
        RunRecord run = run(22);

        assertThat(run.cells())
                .filteredOn(cell -> "cpu:loop".equals(cell.key().params().get("device")))
                .hasSize(2)
                .allSatisfy(cell -> {
                    assertThat(cell.forks()).hasSize(10);
                    assertThat(cell.stopReason()).isEqualTo("precision");
                    assertThat(cell.warnings()).contains(WHY);
                });
    }

    @Test
    void otherwiseFiveAreEnough() {
        assertThat(run(0).cells()).hasSize(6).allSatisfy(cell -> {
            assertThat(cell.forks()).hasSize(5);
            assertThat(cell.warnings()).doesNotContain(WHY);
        });
    }
}
