package crossover.report.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.results.CellKey;
import crossover.results.Devices;
import crossover.results.LegacyShape;
import crossover.results.shape.SweepShape;
import crossover.statistics.CellEstimate;
import crossover.statistics.Crossover;
import crossover.sweep.Point;
import crossover.sweep.Race;
import crossover.sweep.Sweep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** One loop takes 5 + n, the other 9000 + n/5, the device 10000 + 0.15 n: it beats both from 20,000 elements on. */
class CrossoverWordingTest {
    @Test
    void namesTheLoopThatIsOvertakenLast() {
        assertThat(sentence(256, 4096, 16_384, 65_536, 1 << 20))
                .startsWith(
                        "OpenCL on opencl:0:0 (a device of unrecorded kind) overtakes the best CPU loop (cpu:parallel)"
                                + " from 2^14.3 elements [2^14.3, 2^14.3], with resident data");
    }

    @Test
    void aWideGapStatesItsEndsAndNoSize() {
        assertThat(sentence(256, 2048, 65_536, 1 << 20))
                .contains(
                        "overtakes the best CPU loop (cpu:parallel) between 2^11 and 2^16 elements, with resident data");
        assertThat(CrossoverWording.size(crossover(race(256, 2048, 65_536)))).isEqualTo("between 2^11 and 2^16");
    }

    private static String sentence(long... sizes) {
        Race race = race(sizes);
        return CrossoverWording.sentence(race, crossover(race));
    }

    private static Crossover crossover(Race race) {
        return Crossover.of(race.sizePoints(), 1);
    }

    private static Race race(long... sizes) {
        List<Point> points = new ArrayList<>();
        for (long n : sizes) {
            points.add(point("cpu:loop", n, 5 + n));
            points.add(point("cpu:parallel", n, 9000 + n / 5.0));
            points.add(point("opencl:0:0", n, 10_000 + 0.15 * n));
        }
        return Race.of(Sweep.of(points, new Devices(List.of())).getFirst()).getFirst();
    }

    private static Point point(String device, long length, double time) {
        CellKey key = new CellKey(
                "crossover.benchmark.VectorSumBenchmark.compute",
                new TreeMap<>(Map.of("device", device, "length", String.valueOf(length))),
                1,
                "avgt");
        return Point.measured(
                key,
                (SweepShape) LegacyShape.of(key),
                CellEstimate.of(List.of(List.of(time), List.of(time), List.of(time))));
    }
}
