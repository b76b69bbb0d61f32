package crossover.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.results.CellKey;
import crossover.results.Devices;
import crossover.results.Environment;
import crossover.results.LegacyShape;
import crossover.results.shape.SweepShape;
import crossover.statistics.CellEstimate;
import crossover.statistics.crossing.SizePoint;
import crossover.sweep.Refinement.Addition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RefinementTest {
    private final List<Point> points = new ArrayList<>();
    private List<Environment.Device> devices = List.of();

    @Test
    void addsTheDeviceAndEveryLoopBetweenTheSizesOfTheCrossing() {
        for (long length : List.of(100, 400, 1600, 6400)) {
            measured("cpu:loop", length, length);
            measured("cpu:vector", length, 2 * length);
            measured("opencl:0:0", length, 500 + length / 100.0);
        }

        assertThat(additions())
                .containsExactlyInAnyOrder(
                        new Addition(key("cpu:loop", 100), Axis.SIZE, 800),
                        new Addition(key("cpu:vector", 100), Axis.SIZE, 800),
                        new Addition(key("opencl:0:0", 100), Axis.SIZE, 800));
    }

    @Test
    void addsTheCpuBehindAnInterfaceTooThatAnotherDeviceRaces() {
        devices = List.of(device("opencl:0:0", "cpu", false), device("cuda:0", "gpu", false));
        for (long length : List.of(100, 400)) {
            measured("cpu:loop", length, 10 * length);
            measured("opencl:0:0", length, length);
            measured("cuda:0", length, 200 + length / 100.0);
        }

        assertThat(additions())
                .containsExactlyInAnyOrder(
                        new Addition(key("cpu:loop", 100), Axis.SIZE, 200),
                        new Addition(key("opencl:0:0", 100), Axis.SIZE, 200),
                        new Addition(key("cuda:0", 100), Axis.SIZE, 200));
    }

    @Test
    void isDoneWhereSizesAroundTheCrossingAreAtMostTwofold() {
        for (long length : List.of(100, 400, 800, 1600, 6400)) {
            measured("cpu:loop", length, length);
            measured("opencl:0:0", length, 700 + length / 100.0);
        }
        assertThat(additions()).isEmpty();
    }

    @Test
    void addsNothingWithoutACrossingOrWithoutALoop() {
        for (long length : List.of(100, 1600)) {
            measured("cpu:loop", length, length);
            measured("opencl:0:0", length, 10 * length);
        }
        assertThat(additions()).isEmpty();
        points.removeIf(point -> point.shape().device().equals("cpu:loop"));
        assertThat(additions()).isEmpty();
    }

    @Test
    void addsNothingForSimulatedDevicesWhoseTimesMeanNothing() {
        devices = List.of(device("cuda:0", "gpu", true));
        for (long length : List.of(100, 1600)) {
            measured("cpu:loop", length, length);
            measured("cuda:0", length, 400);
        }
        assertThat(additions()).isEmpty();
    }

    @Test
    void neverMixesTwoVariantsOfAWorkload() {
        for (long length : List.of(100, 1600)) {
            measured("cpu:loop", length, length, "degree", "1");
            measured("opencl:0:0", length, 400, "degree", "2");
        }
        assertThat(Sweep.of(points, new Devices(devices)))
                .extracting(Sweep::name)
                .containsExactly("Vector sum (degree=1)", "Vector sum (degree=2)");
        assertThat(additions()).isEmpty();
    }

    @Test
    void proposesSizesAroundTheCrossingUntilTheGridIsTwofold() {
        List<SizePoint> sweep = List.of(exact(100, 1, 9), exact(1000, 2, 3), exact(8000, 3, 2), exact(64000, 4, 1));
        assertThat(Refinement.sizes(sweep, 1)).containsExactly(2000L, 4000L);
        assertThat(Refinement.sizes(List.of(exact(100, 1, 2), exact(200, 2, 1)), 1))
                .isEmpty();
        assertThat(Refinement.sizes(sweep.subList(0, 2), 1)).isEmpty();
        assertThat(Refinement.sizes(List.of(exact(1, 1, 2), exact(3, 2, 1)), 1)).containsExactly(2L);
    }

    @Test
    void aCrossingAtAMeasuredSizeWantsSizesOnEitherSideOfIt() {
        // One fork a side: no interval. A tie at 400 is the crossing.
        List<SizePoint> sweep = List.of(once(100, 1, 2), once(400, 3, 3), once(1600, 2, 1), once(6400, 2, 1));
        assertThat(Refinement.sizes(sweep, 1)).containsExactly(200L, 800L);
    }

    @Test
    void proposesEverySizeOfAWideStepOnce() {
        // Ninefold: four steps of the root of three, 1.73, 3 and 5.2.
        assertThat(Refinement.sizes(List.of(exact(1, 1, 2), exact(9, 2, 1)), 1)).containsExactly(2L, 3L, 5L);
        // The sizes in any order, one of them twice.
        assertThat(Refinement.sizes(List.of(exact(9, 2, 1), exact(1, 1, 2), exact(9, 2, 1)), 1))
                .containsExactly(2L, 3L, 5L);
    }

    private static SizePoint once(long size, double cpu, double device) {
        return new SizePoint(
                size, size, List.of(CellEstimate.of(List.of(List.of(cpu)))), CellEstimate.of(List.of(List.of(device))));
    }

    private Set<Addition> additions() {
        return Refinement.of(Sweep.of(points, new Devices(devices)), 42);
    }

    private void measured(String device, long length, double time, String... variant) {
        CellKey key = key(device, length, variant);
        points.add(Point.measured(key, (SweepShape) LegacyShape.of(key), estimate(time)));
    }

    private static SizePoint exact(long size, double cpu, double device) {
        return new SizePoint(size, size, List.of(estimate(cpu)), estimate(device));
    }

    private static CellEstimate estimate(double time) {
        return CellEstimate.of(List.of(List.of(time), List.of(1.001 * time), List.of(0.999 * time)));
    }

    private static Environment.Device device(String selector, String kind, boolean simulated) {
        return new Environment.Device(
                selector, selector, kind, "api", "API", "of the test", null, simulated, new TreeMap<>());
    }

    private static CellKey key(String device, long length, String... variant) {
        TreeMap<String, String> parameters = new TreeMap<>(Map.of("device", device, "length", Long.toString(length)));
        if (variant.length > 0) {
            parameters.put(variant[0], variant[1]);
        }
        return new CellKey("crossover.benchmark.VectorSumBenchmark.compute", parameters, 1, "avgt");
    }
}
