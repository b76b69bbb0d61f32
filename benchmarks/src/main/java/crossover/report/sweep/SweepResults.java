package crossover.report.sweep;

import crossover.report.value.MeasuredCell;
import crossover.report.value.RunCells;
import crossover.results.Devices;
import crossover.results.Run;
import crossover.sweep.Sweep;
import java.util.List;

/**
 * Everything that a run says of workloads over sizes.
 *
 * @param reuses at every size where a device has both resident and round-trip figures
 */
public record SweepResults(
        List<Sweep> sweeps,
        List<CrossoverAnswer> crossovers,
        List<Reuse> reuses,
        List<SpeedupMap> speedups,
        List<Breakdown> breakdowns,
        DeviceSpeeds speeds) {

    /** @param seed of the intervals */
    public static SweepResults of(List<MeasuredCell> cells, Devices devices, long seed) {
        List<Sweep> sweeps = Sweep.full(
                Sweep.of(cells.stream().flatMap(cell -> cell.point().stream()).toList(), devices));
        return new SweepResults(
                sweeps,
                CrossoverAnswer.of(sweeps, seed),
                Reuse.of(sweeps, seed),
                SpeedupMap.of(sweeps),
                Breakdown.of(sweeps, cells),
                DeviceSpeeds.of(cells, devices));
    }

    public static SweepResults of(Run run) {
        Devices devices = Devices.of(run);
        return of(
                RunCells.of(run, devices),
                devices,
                run.record() == null ? 0 : run.record().seed());
    }
}
