package crossover.report.roofline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crossover.report.MappedRun;
import crossover.report.SampleRun;
import crossover.report.page.section.ReportedRun;
import crossover.results.Run;
import crossover.sweep.map.MadeUpMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RooflineTest {
    private static List<Roofline> of(Run run) {
        ReportedRun reported = ReportedRun.of(run);
        return Roofline.of(new Ceilings(reported.sweeps(), reported.environment()), reported.devices());
    }

    /** Bytes or flops, whichever takes longer: 8 bytes in 0.5 ns are 16 GB/s, 2 flops in 0.05 ns 40 Gflop/s. */
    private static Run modelled() {
        Map<String, MadeUpMap.Cost> costs = new LinkedHashMap<>();
        costs.put("cpu:loop", new MadeUpMap.Cost(0, 0.5, 0.05, true));
        costs.put(MadeUpMap.GPU, new MadeUpMap.Cost(1000, 0.01, 0.0005, true));
        costs.put(MadeUpMap.GPU + " trip", new MadeUpMap.Cost(10_000, 1, 0.0005, false));
        MadeUpMap map = new MadeUpMap(costs, 0, 2, 1);
        map.measureGrid();
        return MappedRun.of("modelled", map);
    }

    @Test
    void memoryAndArithmeticAreWhatTheModelHas() {
        Roofline loops = of(modelled()).getFirst();

        assertThat(loops.memory().orElseThrow().bytesASecond()).isCloseTo(16e9, within(1e6));
        assertThat(loops.memory().orElseThrow().name()).isEqualTo("the fastest stream from memory");
        assertThat(loops.arithmetic().orElseThrow().flopsASecond()).isCloseTo(40e9, within(1e6));
        assertThat(loops.ridge()).isCloseTo(2.5, within(0.001));
        assertThat(loops.sentence())
                .startsWith(
                        "Memory holds what has fewer than 2.50 flops a byte, arithmetic what has more. Polynomial (degree=1),"
                                + " at 16,777,216 (2²⁴) elements: 100% of the fastest stream from memory. Polynomial by degree"
                                + " (16,777,216 elements), at degree 1,024: ");
    }

    /** Under the ridge at 10 degrees memory holds: 2 flops of 8 bytes are 4 Gflop/s at 16 GB/s. */
    @Test
    void eachPointIsHeldAgainstTheLowerRoof() {
        Roofline loops = of(modelled()).getFirst();
        List<List<String>> rows = loops.table().rows();

        assertThat(rows)
                .filteredOn(
                        row -> row.get(0).contains("by degree") && row.get(1).equals("degree 4"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get(4)).matches("16(\\.0)? Gflop/s");
                    assertThat(row.subList(5, 7)).containsExactly("the fastest stream from memory", "100%");
                });
        assertThat(rows)
                .filteredOn(
                        row -> row.get(0).contains("by degree") && row.get(1).equals("degree 32"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get(4)).matches("40(\\.0)? Gflop/s");
                    assertThat(row.get(5)).startsWith("arithmetic (");
                    assertThat(row.get(6)).isEqualTo("100%");
                });
    }

    /** What computes as much as it moves tells nothing of memory. */
    @Test
    void aRoofOfMemoryComesFromStreamsAlone() {
        MadeUpMap map = new MadeUpMap(MadeUpMap.usual(), 0, 2, 1);
        MadeUpMap.SIZES.forEach(size -> map.measureAll(size, 16));

        assertThat(of(MappedRun.of("one degree", map))).isEmpty();
    }

    /** Nothing was copied within the card, and what its memory can do is not recorded: there is no roof to be held against. */
    @Test
    void aDeviceWithoutARoofOfMemoryHasNoRoofline() {
        assertThat(of(modelled())).extracting(Roofline::id).containsExactly("roofline-cpu");
    }

    @Test
    void aProcessorBehindAnInterfaceHasItsFastestStream() {
        Roofline device = of(SampleRun.complete()).getLast();

        assertThat(device.id()).isEqualTo("roofline-opencl-0-0");
        assertThat(device.tracks()).extracting(Roofline.Track::name).containsExactly("Matrix doubling");
    }
}
