package crossover.run.plan;

import crossover.results.Devices;
import crossover.results.shape.SweepShape;
import crossover.run.host.EnvironmentDevices;
import crossover.statistics.MetricUnit;
import crossover.sweep.Point;
import crossover.sweep.Sweep;
import java.util.List;
import java.util.stream.Stream;

/** The sweeps among a run's cells, as far as they are measured. */
final class MeasuredSweeps {
    private MeasuredSweeps() {}

    static List<Sweep> of(List<Cell> cells, DeviceChoice devices) {
        return Sweep.of(
                cells.stream().flatMap(MeasuredSweeps::point).toList(),
                new Devices(EnvironmentDevices.of(devices.devices())));
    }

    private static Stream<Point> point(Cell cell) {
        return cell.shape() instanceof SweepShape shape && !cell.results().isEmpty()
                ? Stream.of(Point.measured(
                        cell.key(), shape, MetricUnit.of(cell.unit()).timePerOperation(cell.estimate())))
                : Stream.empty();
    }
}
