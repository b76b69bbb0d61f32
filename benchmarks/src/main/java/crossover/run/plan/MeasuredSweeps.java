package crossover.run.plan;

import crossover.results.Devices;
import crossover.results.shape.SweepShape;
import crossover.run.host.EnvironmentDevices;
import crossover.statistics.CellEstimate;
import crossover.statistics.MetricUnit;
import crossover.statistics.PooledScatter;
import crossover.sweep.Point;
import crossover.sweep.Sweep;
import crossover.sweep.map.WorkMap;
import java.util.ArrayList;
import java.util.List;

/** The sweeps and maps among a run's cells, as far as they are measured. */
record MeasuredSweeps(List<Point> points, Devices devices) {

    /** @param pooled whether cells borrow from similar ones what those tell of their scatter */
    static MeasuredSweeps of(List<Cell> cells, DeviceChoice devices, boolean pooled) {
        List<Cell> measured = cells.stream()
                .filter(cell ->
                        cell.shape() instanceof SweepShape && !cell.results().isEmpty())
                .toList();
        List<CellEstimate> estimates = pooled
                ? PooledScatter.moderated(
                        measured, Cell::estimate, cell -> cell.shape().likeness())
                : measured.stream().map(Cell::estimate).toList();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < measured.size(); i++) {
            Cell cell = measured.get(i);
            points.add(Point.measured(
                    cell.key(),
                    (SweepShape) cell.shape(),
                    MetricUnit.of(cell.unit()).timePerOperation(estimates.get(i))));
        }
        return new MeasuredSweeps(List.copyOf(points), new Devices(EnvironmentDevices.of(devices.devices())));
    }

    List<Sweep> sweeps() {
        return Sweep.full(Sweep.of(points, devices));
    }

    List<WorkMap> maps() {
        return WorkMap.of(points, devices);
    }
}
