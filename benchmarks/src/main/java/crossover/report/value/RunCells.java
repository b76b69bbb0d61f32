package crossover.report.value;

import crossover.results.CellKey;
import crossover.results.CellRecord;
import crossover.results.CellState;
import crossover.results.Devices;
import crossover.results.LegacyShape;
import crossover.results.Measurement;
import crossover.results.Metric;
import crossover.results.Run;
import crossover.results.RunRecord;
import crossover.results.shape.CellShape;
import crossover.statistics.CellEstimate;
import crossover.statistics.MetricUnit;
import crossover.statistics.PooledScatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Joins the plan with what was measured, so that what is missing stands where it would. */
public final class RunCells {
    private RunCells() {}

    /** In the order of the plan, then whatever was measured without one. */
    public static List<MeasuredCell> of(Run run, Devices devices) {
        Map<CellKey, Measurement> measured = new LinkedHashMap<>();
        run.measurements().forEach(measurement -> measured.put(measurement.key(), measurement));
        List<MeasuredCell> cells = new ArrayList<>();
        if (run.record() != null) {
            for (CellRecord planned : run.record().cells()) {
                cells.add(planned(planned, measured.remove(planned.key()), devices));
            }
        }
        measured.values().forEach(measurement -> cells.add(unplanned(measurement, devices)));
        return run.record() == null ? List.copyOf(cells) : stated(cells, run.record());
    }

    private static List<MeasuredCell> stated(List<MeasuredCell> cells, RunRecord record) {
        List<MeasuredCell> all = record.pooled() ? pooled(cells) : List.copyOf(cells);
        if (record.looks().isEmpty()) {
            return all;
        }
        double level = record.looks().getLast().level();
        return all.stream()
                .map(cell -> cell.timing() == null
                        ? cell
                        : cell.with(cell.timing().with(cell.timing().estimate().atLevel(level))))
                .toList();
    }

    /** Forks are few: each cell's scatter is that of similar ones, too. */
    private static List<MeasuredCell> pooled(List<MeasuredCell> cells) {
        List<MeasuredCell> timed =
                cells.stream().filter(cell -> cell.timing() != null).toList();
        List<CellEstimate> moderated = PooledScatter.moderated(
                timed, RunCells::own, cell -> cell.shape().likeness());
        Map<CellKey, CellEstimate> estimates = new HashMap<>();
        for (int i = 0; i < timed.size(); i++) {
            estimates.put(timed.get(i).key(), moderated.get(i));
        }
        return cells.stream()
                .map(cell -> cell.timing() == null
                        ? cell
                        : cell.with(cell.timing().with(Objects.requireNonNull(estimates.get(cell.key())))))
                .toList();
    }

    private static CellEstimate own(MeasuredCell cell) {
        return Objects.requireNonNull(cell.timing()).own();
    }

    private static MeasuredCell planned(CellRecord record, @Nullable Measurement measurement, Devices devices) {
        boolean trusted = record.state() != CellState.FAILED && record.state() != CellState.SKIPPED;
        Timing timing = trusted && measurement != null ? Timing.of(measurement.primary()) : null;
        String reason = timing != null ? null : reason(record, trusted ? measurement : null);
        return new MeasuredCell(
                record.key(),
                record.shape(),
                record.state(),
                trusted ? measurement : null,
                timing,
                reason,
                devices.simulate(record.shape()),
                record.stopReason(),
                trusted && measurement != null ? warnings(record.warnings(), measurement) : record.warnings());
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

    private static MeasuredCell unplanned(Measurement measurement, Devices devices) {
        Timing timing = Timing.of(measurement.primary());
        String reason = timing == null ? noTime(measurement.primary()) : null;
        CellShape shape = LegacyShape.of(measurement.key(), measurement.facts().definition());
        return new MeasuredCell(
                measurement.key(),
                shape,
                CellState.DONE,
                measurement,
                timing,
                reason,
                devices.simulate(shape),
                null,
                warnings(List.of(), measurement));
    }

    /** What the run noticed, and what its file says of itself. */
    private static List<String> warnings(List<String> noticed, Measurement measurement) {
        List<String> warnings = new ArrayList<>(noticed);
        measurement.primary().leftOut().forEach(what -> warnings.add("left out: " + what));
        if (!measurement.facts().isForked()) {
            warnings.add("not forked: it shared its JVM with whatever ran before it");
        }
        return List.copyOf(warnings);
    }

    private static @Nullable String noTime(Metric metric) {
        if (MetricUnit.of(metric.unit()).kind() == MetricUnit.Kind.AMOUNT) {
            return "its unit, " + metric.unit() + ", is no time";
        }
        if (metric.hasValues()) {
            return CellEstimate.of(metric.forks()).reason();
        }
        return metric.leftOut().isEmpty()
                ? "no values of iterations in the file: JMH's own score is " + score(metric)
                : "none of its " + metric.leftOut().size() + " iterations is a number";
    }

    /** {@code 12.3 us/op ± 0.4 (its 99.9% error)}. */
    private static String score(Metric metric) {
        return Quantity.digits(metric.score()) + " " + metric.unit()
                + (Double.isNaN(metric.scoreError())
                        ? ", without an error"
                        : " ± " + Quantity.digits(metric.scoreError()) + ", its 99.9% error");
    }
}
