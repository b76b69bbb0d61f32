package crossover.report.map;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.results.CellKey;
import crossover.sweep.Point;
import crossover.sweep.map.MadeUpMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeviceMapTest {
    private static final long LARGEST = 1L << 24;
    private static final String TRIP = MadeUpMap.GPU + " trip";

    private static MadeUpMap grid(Map<String, MadeUpMap.Cost> costs) {
        MadeUpMap map = new MadeUpMap(costs, 0.001, 5, 1);
        map.measureGrid();
        return map;
    }

    private static DeviceMap of(MadeUpMap map) {
        List<DeviceMap> maps = DeviceMap.of(map.points(), MadeUpMap.devices(), 1);
        assertThat(maps).hasSize(1);
        return maps.getFirst();
    }

    /** Transfers pay from degree 39.2 on at 2^16 elements, which is 78.3 flops; resident data from degree 3.8 on at 2^14. */
    @Test
    void saysFromWhichSizeAndWorkOnItPays() {
        DeviceMap map = of(grid(MadeUpMap.usual()));

        assertThat(map.sentences().getFirst())
                .matches("CUDA on made up \\(a GPU\\) pays from 2¹⁶ elements on, with transfers, if each takes at least"
                        + " 78\\.[34] flops \\[78\\.[012], 78\\.[4567]]\\.");
        assertThat(map.sentences().getLast())
                .matches(
                        "CUDA on made up \\(a GPU\\) pays from 2¹⁴ elements on, with data that stays there, if each takes at"
                                + " least 7\\.6\\d flops \\[7\\.5\\d, 7\\.6\\d]\\.");
    }

    @Test
    void saysSizeBySizeWhatIsNeeded() {
        DeviceMap map = of(grid(MadeUpMap.usual()));

        assertThat(map.table().columns())
                .containsExactly("elements", "with transfers", "with data that stays there", "to know");
        assertThat(map.table().rows().getFirst().getFirst()).isEqualTo("1,024 (2¹⁰)");
        assertThat(map.table().rows().getFirst().get(1)).matches("from 1,41\\d flops \\[1,400, 1,420]");
        assertThat(map.table().rows().getLast().get(2)).isEqualTo("from the least measured, 2 flops");
    }

    @Test
    void aDeviceThatNeverPaysIsToldByHowMuch() {
        Map<String, MadeUpMap.Cost> costs = MadeUpMap.usual();
        costs.put(TRIP, new MadeUpMap.Cost(20_000, 200, 0.0005, false));

        assertThat(of(grid(costs)).sentences().getFirst())
                .matches(
                        "CUDA on made up \\(a GPU\\) pays nowhere measured on the map, with transfers, up to 2²⁴ elements and"
                                + " 2,048 flops each: at best it is 7\\.[67]\\d× \\[.*] slower\\.");
    }

    /** As where the largest no longer fit a cache of the bus. */
    @Test
    void whatDoesNotPayAtTheLargestSizeHasNoSizeFromWhichItPays() {
        MadeUpMap map = grid(MadeUpMap.usual());
        MadeUpMap.DEGREES.forEach(degree -> map.measured(TRIP, LARGEST, degree, 1e12, 1.001e12, 0.999e12));

        assertThat(of(map).sentences().getFirst())
                .isEqualTo(
                        "CUDA on made up (a GPU) pays at 2¹⁰, 2¹², 2¹⁴, 2¹⁶, 2¹⁸, 2²⁰, 2²² elements, with transfers, but at"
                                + " 2²⁴ elements it does not: no size is stated from which on it pays.");
    }

    @Test
    void betweenTwoTilesWithAFailedOneTheEndsAreTold() {
        MadeUpMap map = new MadeUpMap(MadeUpMap.usual(), 0.001, 5, 1);
        for (long size : List.of(LARGEST / 4, LARGEST)) {
            MadeUpMap.DEGREES.forEach(degree -> map.measureAll(size, degree));
            map.failed(TRIP, size, 32, "out of memory");
        }
        DeviceMap told = of(map);

        assertThat(told.sentences().getFirst())
                .isEqualTo(
                        "CUDA on made up (a GPU) pays at every size measured, from 2²² elements on, with transfers, if each takes"
                                + " more than some amount between 32 and 128 flops.");
        assertThat(told.table().rows().getLast())
                .contains("from some amount between 32 and 128 flops")
                .contains("out of memory");
    }

    /** Behind, ahead, behind, and ahead from 64 on. */
    @Test
    void aRowThatIsNotMonotoneSaysSo() {
        MadeUpMap map = grid(MadeUpMap.usual());
        map.measured(TRIP, LARGEST, 4, 1000, 1001, 999);

        assertThat(of(map).table().rows().getLast().getLast())
                .isEqualTo("the device also wins at 4, but not at all larger sizes");
    }

    @Test
    void oneSizeOrOneDegreeIsNoMap() {
        MadeUpMap row = new MadeUpMap(MadeUpMap.usual(), 0.001, 5, 1);
        MadeUpMap.DEGREES.forEach(degree -> row.measureAll(MadeUpMap.WHOLE, degree));
        MadeUpMap column = new MadeUpMap(MadeUpMap.usual(), 0.001, 5, 1);
        MadeUpMap.SIZES.forEach(size -> column.measureAll(size, 16));

        assertThat(DeviceMap.of(row.points(), MadeUpMap.devices(), 1)).isEmpty();
        assertThat(DeviceMap.of(column.points(), MadeUpMap.devices(), 1)).isEmpty();
    }

    @Test
    void withOneForkThereIsNoInterval() {
        MadeUpMap map = new MadeUpMap(MadeUpMap.usual(), 0.001, 1, 1);
        map.measureGrid();

        assertThat(of(map).sentences().getFirst()).endsWith("flops (one fork somewhere: no interval).");
    }

    @Test
    void whatForksDoNotDecideStaysOpen() {
        Map<String, MadeUpMap.Cost> costs = MadeUpMap.usual();
        costs.put(TRIP, costs.get("cpu:parallel"));
        costs.put(MadeUpMap.GPU, costs.get("cpu:parallel"));
        MadeUpMap map = new MadeUpMap(costs, 0.3, 3, 1);
        map.measureGrid();

        assertThat(of(map).sentences().getFirst()).contains("leave it open");
    }

    /** As fast as the loops at the least work, for all that the forks tell, and ahead from the next on. */
    @Test
    void whereTheLeastWorkIsNotDecidedTheNextBoundsIt() {
        MadeUpMap map = new MadeUpMap(MadeUpMap.usual(), 0.001, 5, 1);
        map.measureGrid();
        double loop = map.time("cpu:parallel", LARGEST, 1);
        map.measured(MadeUpMap.GPU, LARGEST, 1, 0.9 * loop, loop, 1.1 * loop, 0.95 * loop, 1.04 * loop);

        assertThat(of(map).table().rows().getLast().get(2)).isEqualTo("from some amount up to 4 flops");
    }

    /** With two threads it is another map, under a name of its own. */
    @Test
    void mapsOfAWorkloadAreToldApart() {
        List<Point> once = grid(MadeUpMap.usual()).points();
        List<Point> both = Stream.concat(
                        once.stream(),
                        once.stream()
                                .map(point -> Point.measured(
                                        new CellKey(
                                                point.cell().benchmark(),
                                                point.cell().params(),
                                                2,
                                                "thrpt"),
                                        point.shape(),
                                        point.time())))
                .toList();

        assertThat(DeviceMap.of(both, MadeUpMap.devices(), 1))
                .extracting(DeviceMap::id)
                .containsExactly("map-polynomial-cuda-0", "map-polynomial-thrpt-2-threads-cuda-0");
        assertThat(DeviceMap.of(both, MadeUpMap.devices(), 1))
                .extracting(DeviceMap::workload)
                .containsExactly("Polynomial", "Polynomial (thrpt 2 threads)");
    }
}
