package crossover.run;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.results.CellKey;
import crossover.statistics.CellEstimate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RefinerTest {
    private final Refiner refiner = new Refiner(selector -> selector.startsWith("cpu:"), 42);
    private final Map<CellKey, CellEstimate> times = new HashMap<>();

    @Test
    void addsTheDeviceAndEveryLoopBetweenTheSizesOfTheCrossing() {
        for (long length : List.of(100, 400, 1600, 6400)) {
            measured("cpu:loop", "length", length, length);
            measured("cpu:vector", "length", length, 2 * length);
            measured("opencl:0:0", "length", length, 500 + length / 100.0);
        }

        assertThat(refiner.missing(times).keySet())
                .containsExactlyInAnyOrder(
                        key("cpu:loop", "length", 800),
                        key("cpu:vector", "length", 800),
                        key("opencl:0:0", "length", 800));
        assertThat(refiner.missing(times).get(key("opencl:0:0", "length", 800)).params())
                .containsEntry("device", "opencl:0:0");
    }

    @Test
    void isDoneWhereSizesAroundTheCrossingAreAtMostTwofold() {
        for (long length : List.of(100, 400, 800, 1600, 6400)) {
            measured("cpu:loop", "length", length, length);
            measured("opencl:0:0", "length", length, 700 + length / 100.0);
        }
        assertThat(refiner.missing(times)).isEmpty();
    }

    @Test
    void addsOrdersWhoseElementsLieBetween() {
        for (long order : List.of(10, 40)) {
            measured("cpu:loop", "order", order, order * order);
            measured("cuda:0", "order", order, 400);
        }
        // 100 to 1,600 elements in four steps of two: 200, 400 and 800 elements.
        assertThat(refiner.missing(times).keySet())
                .extracting(key -> key.params().get("order"))
                .containsOnly("14", "20", "28");
    }

    @Test
    void addsNothingWithoutACrossingOrWithoutALoop() {
        for (long length : List.of(100, 1600)) {
            measured("cpu:loop", "length", length, length);
            measured("opencl:0:0", "length", length, 10 * length);
        }
        assertThat(refiner.missing(times)).isEmpty();
        times.keySet().removeIf(key -> key.params().get("device").startsWith("cpu:"));
        assertThat(refiner.missing(times)).isEmpty();
    }

    private void measured(String device, String size, long value, double time) {
        times.put(
                key(device, size, value),
                CellEstimate.of(List.of(List.of(time), List.of(1.001 * time), List.of(0.999 * time))));
    }

    private static CellKey key(String device, String size, long value) {
        return new CellKey(
                "crossover.benchmark.SumBenchmark.compute",
                new TreeMap<>(Map.of("device", device, size, Long.toString(value))),
                1,
                "avgt");
    }
}
