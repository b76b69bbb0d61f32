package crossover.report.page;

import crossover.report.history.Measure;
import crossover.report.history.PastRun;
import crossover.report.history.Reading;
import crossover.report.page.section.Quality;
import crossover.report.page.section.ReportedRun;
import crossover.report.sweep.AxisWording;
import crossover.report.sweep.CrossoverAnswer;
import crossover.report.sweep.SpeedupMap;
import crossover.report.sweep.SpeedupTile;
import crossover.report.value.Amount;
import crossover.report.value.MeasuredCell;
import crossover.report.value.Timing;
import crossover.results.Metric;
import crossover.results.RunRecord;
import crossover.results.shape.OpenShape;
import crossover.statistics.CellEstimate;
import crossover.statistics.Interval;
import crossover.statistics.crossing.Crossover;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of a run that are followed: crossovers, gains at the largest size, and the time of every row. None that is simulated. */
public final class RunReadings {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private RunReadings() {}

    /** What a history keeps of a run. */
    public static PastRun kept(ReportedRun run) {
        RunRecord record = run.run().record();
        Quality quality = run.quality();
        return new PastRun(
                run.name(),
                record == null ? "" : record.started(),
                record == null ? "" : Objects.requireNonNullElse(record.finished(), ""),
                quality.level(),
                quality.text(),
                run.headline().sentence(),
                run.simulated(),
                record == null ? new PastRun.Setting("", "", "") : setting(record),
                run.environment(),
                of(run));
    }

    private static PastRun.Setting setting(RunRecord record) {
        return new PastRun.Setting(
                Objects.requireNonNullElse(record.label(), ""),
                record.profile(),
                record.arm() == null ? "" : record.arm().name());
    }

    /** By figure, in the order of the report. */
    private static Map<String, Reading> of(ReportedRun run) {
        Map<String, Reading> readings = new LinkedHashMap<>();
        Stream.of(
                        run.sweeps().crossovers().stream().flatMap(RunReadings::crossover),
                        run.sweeps().speedups().stream().flatMap(RunReadings::gains),
                        rows(run.cells()))
                .flatMap(all -> all)
                .filter(reading -> reading.value() > 0 && Double.isFinite(reading.value()))
                .forEach(reading -> readings.putIfAbsent(reading.figure(), reading));
        return readings;
    }

    private static Stream<Reading> crossover(CrossoverAnswer answer) {
        Crossover crossover = answer.crossover();
        if (crossover.state() != Crossover.State.SIZE || answer.device().simulated()) {
            return Stream.of();
        }
        return Stream.of(reading(
                "crossover, " + AxisWording.unit(answer.sweep().axis()) + ": " + answer.workload() + ", "
                        + answer.line().label(),
                Measure.PLACE,
                answer.line().isUsualPath(),
                crossover.size(),
                crossover.interval()));
    }

    private static Stream<Reading> gains(SpeedupMap map) {
        return map.rows().stream()
                .filter(row -> !row.line().device().simulated())
                .flatMap(row -> {
                    int last = map.sizes().size() - 1;
                    SpeedupTile tile = row.tiles().get(last);
                    return !tile.hasRatio()
                            ? Stream.of()
                            : Stream.of(reading(
                                    "as fast as the best loop at "
                                            + AxisWording.where(
                                                    map.sweep().axis(),
                                                    map.sizes().get(last)) + ": " + map.workload() + ", " + row.label(),
                                    Measure.GAIN,
                                    row.line().isUsualPath(),
                                    tile.ratio(),
                                    tile.interval()));
                });
    }

    private static Stream<Reading> rows(List<MeasuredCell> cells) {
        return cells.stream()
                .filter(cell -> cell.timing() != null && !cell.simulated())
                .flatMap(cell -> {
                    String name = name(cell, cells);
                    Timing timing = Objects.requireNonNull(cell.timing());
                    Reading time = row(name, Measure.TIME, cell, timing.estimate(), timing.own());
                    return Stream.concat(Stream.of(time), allocation(name, cell).stream());
                });
    }

    /** What JMH's profiler {@code gc} counted; empty where it did not, or counted nothing but its own bookkeeping. */
    private static Optional<Reading> allocation(String name, MeasuredCell cell) {
        Metric metric = cell.measurement() == null
                ? null
                : cell.measurement().secondary().get(ALLOCATED);
        return Optional.ofNullable(metric)
                .map(counted -> CellEstimate.of(counted.forks()))
                .filter(estimate -> estimate.hasValue() && estimate.centre() >= Amount.NO_BYTES)
                .map(estimate -> row(name + ": allocation", Measure.ALLOCATION, cell, estimate, null));
    }

    private static Reading row(
            String name, Measure measure, MeasuredCell cell, CellEstimate shown, @Nullable CellEstimate own) {
        return new Reading(
                name,
                measure,
                measure == Measure.TIME && cell.shape() instanceof OpenShape,
                shown.centre(),
                shown.low(),
                shown.high(),
                own,
                cell.shape().definition(),
                cell.key());
    }

    /** With the package where another row has the same short name. */
    private static String name(MeasuredCell cell, List<MeasuredCell> cells) {
        String name = cell.key().toString();
        boolean alone = cells.stream()
                .noneMatch(other -> !other.key().benchmark().equals(cell.key().benchmark())
                        && other.key().shortName().equals(cell.key().shortName()));
        return alone
                ? name
                : cell.key().benchmark() + name.substring(cell.key().shortName().length());
    }

    private static Reading reading(
            String figure, Measure measure, boolean headline, double value, @Nullable Interval interval) {
        return new Reading(
                figure,
                measure,
                headline,
                value,
                interval == null ? Double.NaN : interval.low(),
                interval == null ? Double.NaN : interval.high(),
                null,
                1,
                null);
    }
}
