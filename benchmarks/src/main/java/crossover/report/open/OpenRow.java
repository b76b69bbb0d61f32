package crossover.report.open;

import crossover.report.value.MeasuredCell;
import crossover.report.value.Timing;
import crossover.results.CellKey;
import crossover.results.Measurement;
import crossover.results.Metric;
import java.util.ArrayList;
import java.util.List;

/**
 * A time of a cell.
 *
 * @param part its name where it is the time of a part: of a method of a {@code @Group}, or of an auxiliary counter; else empty
 */
record OpenRow(CellKey key, String part, Timing timing) {

    /** The cell's own time, where it has one, and those of its parts: secondary results in the unit of the primary one. */
    static List<OpenRow> of(MeasuredCell cell) {
        List<OpenRow> rows = new ArrayList<>();
        if (cell.timing() != null) {
            rows.add(new OpenRow(cell.key(), "", cell.timing()));
        }
        Measurement measurement = cell.measurement();
        if (measurement != null && cell.timing() != null) {
            measurement.secondary().forEach((name, metric) -> {
                Timing timing = isPart(metric, measurement.primary()) ? Timing.of(metric) : null;
                if (timing != null) {
                    rows.add(new OpenRow(cell.key(), name, timing));
                }
            });
        }
        return rows;
    }

    private static boolean isPart(Metric metric, Metric whole) {
        return metric.unit().equals(whole.unit()) && metric.hasValues();
    }

    boolean isPart() {
        return !part.isEmpty();
    }
}
