package crossover.report;

import crossover.results.CellKey;
import crossover.results.Devices;
import crossover.results.Environment;
import crossover.results.LegacyShape;
import crossover.results.shape.SweepShape;
import crossover.statistics.CellEstimate;
import crossover.sweep.Point;
import crossover.sweep.Sweep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Vector sums on loops and on devices with resident data, in nanoseconds. */
public final class MadeUpSweep {
    private final List<Point> points = new ArrayList<>();
    private final List<Environment.Device> devices = new ArrayList<>();

    /** Records of a device what it is: {@code cpu}, {@code gpu}. */
    public void recorded(String device, String kind) {
        String api = device.substring(0, device.indexOf(':'));
        devices.add(new Environment.Device(device, device, kind, api, api, "made up", null, false, new TreeMap<>()));
    }

    public void measured(String device, long size, double... forks) {
        CellKey key = new CellKey(
                "crossover.benchmark.VectorSumBenchmark.compute",
                new TreeMap<>(Map.of("device", device, "length", String.valueOf(size))),
                1,
                "avgt");
        points.add(Point.measured(
                key,
                (SweepShape) LegacyShape.of(key),
                CellEstimate.of(Arrays.stream(forks).mapToObj(List::of).toList())));
    }

    public List<Sweep> sweeps() {
        return Sweep.of(points, new Devices(devices));
    }

    public Sweep sweep() {
        return sweeps().getFirst();
    }
}
