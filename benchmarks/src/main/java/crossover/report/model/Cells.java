package crossover.report.model;

import crossover.results.CellKey;
import crossover.results.CellRecord;
import crossover.results.CellShape;
import crossover.results.CellState;
import crossover.results.Devices;
import crossover.results.LegacyShape;
import crossover.results.Measurement;
import crossover.results.Metric;
import crossover.results.Run;
import crossover.statistics.CellEstimate;
import crossover.statistics.MetricUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Joins the plan with what was measured, so that what is missing stands where it would. */
final class Cells {
    private Cells() {}

    /** In the order of the plan, then whatever was measured without one. */
    static List<Cell> of(Run run, Devices devices) {
        Map<CellKey, Measurement> measured = new LinkedHashMap<>();
        run.measurements().forEach(measurement -> measured.put(measurement.key(), measurement));
        List<Cell> cells = new ArrayList<>();
        if (run.record() != null) {
            for (CellRecord planned : run.record().cells()) {
                cells.add(planned(planned, measured.remove(planned.key()), devices));
            }
        }
        measured.values().forEach(measurement -> cells.add(unplanned(measurement, devices)));
        return List.copyOf(cells);
    }

    private static Cell planned(CellRecord record, @Nullable Measurement measurement, Devices devices) {
        boolean trusted = record.state() != CellState.FAILED && record.state() != CellState.SKIPPED;
        Timing timing = trusted && measurement != null ? timing(measurement.primary()) : null;
        String reason = timing != null ? null : reason(record, trusted ? measurement : null);
        return new Cell(
                record.key(),
                record.shape(),
                record.state(),
                trusted ? measurement : null,
                timing,
                reason,
                devices.simulate(record.shape()),
                record.stopReason(),
                record.warnings());
    }

    private static @Nullable String reason(CellRecord record, @Nullable Measurement measurement) {
        if (record.reason() != null) {
            return record.reason();
        }
        if (measurement != null) {
            return noTime(measurement.primary());
        }
        return record.state() == CellState.PENDING ? "the run ended before it" : "no reason recorded";
    }

    private static Cell unplanned(Measurement measurement, Devices devices) {
        Timing timing = timing(measurement.primary());
        String reason = timing == null ? noTime(measurement.primary()) : null;
        CellShape shape = LegacyShape.of(measurement.key());
        return new Cell(
                measurement.key(),
                shape,
                CellState.DONE,
                measurement,
                timing,
                reason,
                devices.simulate(shape),
                null,
                List.of());
    }

    /** Nanoseconds an operation; null where the unit is no time or a value is none. */
    static @Nullable Timing timing(Metric metric) {
        MetricUnit unit = MetricUnit.of(metric.unit());
        CellEstimate estimate = CellEstimate.of(metric.forks());
        if (unit.kind() == MetricUnit.Kind.AMOUNT || !estimate.hasValue()) {
            return null;
        }
        List<Double> forks = metric.forks().stream()
                .map(fork ->
                        unit.timePerOperation(CellEstimate.of(List.of(fork))).centre())
                .toList();
        return new Timing(unit.timePerOperation(estimate), forks);
    }

    private static @Nullable String noTime(Metric metric) {
        if (MetricUnit.of(metric.unit()).kind() == MetricUnit.Kind.AMOUNT) {
            return "its unit, " + metric.unit() + ", is no time";
        }
        return CellEstimate.of(metric.forks()).reason();
    }
}
