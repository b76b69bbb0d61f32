package crossover.report.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.report.MadeUpSweep;
import crossover.report.value.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpeedupMapTest {
    private final MadeUpSweep sweep = new MadeUpSweep();

    /** Two forks bring no verdict among many rows; that 8 [7.8, 8.3] is more than 1 takes none. */
    @Test
    void underThreeForksAClearCutRatioIsStillSaid() {
        sweep.measured("cpu:loop", 1024, 800, 801);
        sweep.measured("opencl:0:0", 1024, 100, 100);
        sweep.measured("cpu:loop", 4096, 800, 801);
        sweep.measured("opencl:0:0", 4096, 790, 800);

        assertThat(tiles()).extracting(SpeedupTile::text).containsExactly("8.00×", "≈1.01×");
    }

    @Test
    void aRatioOfForksThatScatterHasNoInterval() {
        sweep.measured("cpu:loop", 1024, 800, 801);
        sweep.measured("opencl:0:0", 1024, 100, 190);

        assertThat(tiles())
                .extracting(SpeedupTile::detail)
                .containsExactly("≈5.81× (two forks differ 1.90 times) over cpu:loop");
    }

    @Test
    void withOneForkNothingIsDecided() {
        sweep.measured("cpu:loop", 1024, 800);
        sweep.measured("opencl:0:0", 1024, 100);

        assertThat(tiles()).extracting(SpeedupTile::detail).containsExactly("≈8.00× (one fork) over cpu:loop");
    }

    @Test
    void aGpuIsHeldAgainstACpuBehindAnInterfaceToo() {
        sweep.recorded("cuda:0", "gpu");
        sweep.recorded("opencl:0:0", "cpu");
        sweep.measured("cpu:loop", 1024, 800, 801);
        sweep.measured("opencl:0:0", 1024, 400, 401);
        sweep.measured("cuda:0", 1024, 100, 100);

        Table table = SpeedupMap.of(sweep.sweeps()).getFirst().table();

        assertThat(table.caption()).startsWith("Vector sum: times as fast as the best on the CPU, with");
        assertThat(table.rows())
                .containsExactly(List.of(
                        "1,024 (2¹⁰)",
                        "4.00× [3.94, 4.07] over opencl:0:0 resident",
                        "2.00× [1.98, 2.02] over cpu:loop"));
    }

    private List<SpeedupTile> tiles() {
        return SpeedupMap.of(sweep.sweeps()).getFirst().rows().getFirst().tiles();
    }
}
