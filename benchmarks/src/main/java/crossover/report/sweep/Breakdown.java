package crossover.report.sweep;

import crossover.report.value.ClockedTime;
import crossover.report.value.MeasuredCell;
import crossover.report.value.Quantity;
import crossover.report.value.Table;
import crossover.report.value.Timing;
import crossover.results.CellKey;
import crossover.results.Environment;
import crossover.results.Metric;
import crossover.sweep.Line;
import crossover.sweep.Sweep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the time of round trips goes on one device and path, by problem size.
 *
 * @param rows by rising size; only those of which the device or the clock gave parts
 */
public record Breakdown(Sweep sweep, Line line, List<Row> rows) {
    /** What JMH's secondary results call them, behind the clock's name. */
    private static final List<String> PARTS = List.of("upload", "kernel", "download");

    /**
     * @param size a place on the axis of the sweep
     * @param trip one round trip
     * @param byDevice whether the device's own clock gave the parts; otherwise each is the wall-clock time of a command
     *     with its synchronisation
     */
    public record Row(long size, Timing trip, List<Part> parts, boolean byDevice) {

        /** Null where nothing is known of the parts. */
        static @Nullable Row of(long size, @Nullable MeasuredCell cell) {
            if (cell == null || cell.measurement() == null || cell.timing() == null) {
                return null;
            }
            Map<String, Metric> secondary = cell.measurement().secondary();
            List<Part> parts = parts(secondary, "device.");
            boolean byDevice = !parts.isEmpty();
            if (!byDevice) {
                parts = parts(secondary, "wallclock.");
            }
            return parts.isEmpty() ? null : new Row(size, cell.timing(), parts, byDevice);
        }

        private static List<Part> parts(Map<String, Metric> secondary, String clock) {
            return PARTS.stream()
                    .map(name -> Part.of(name, secondary.get(clock + name), secondary.get(clock + name + Metric.FLOOR)))
                    .filter(Objects::nonNull)
                    .toList();
        }

        public boolean isBounded() {
            return parts.stream().anyMatch(Part::atMost);
        }

        /** What no command took: launch, synchronisation and the driver; 0 where the parts alone take longer than a trip. */
        public double rest() {
            return Math.max(0, trip.centre() - taken());
        }

        /** The length of the bar: the trip, or its parts where those take longer, since they are measured apart from it. */
        public double whole() {
            return Math.max(trip.centre(), taken());
        }

        private double taken() {
            return parts.stream().mapToDouble(part -> part.timing().centre()).sum();
        }
    }

    /** What one kind of command took in a round trip. */
    public record Part(String name, ClockedTime time) {

        /** Null where there is none. */
        static @Nullable Part of(String name, @Nullable Metric time, @Nullable Metric floor) {
            ClockedTime told = ClockedTime.of(time, floor);
            return told == null ? null : new Part(name, told);
        }

        public Timing timing() {
            return time.timing();
        }

        /** Whether that is only the most that it can have taken, since it is too short for the clock. */
        public boolean atMost() {
            return time.atMost();
        }

        private String text(double whole) {
            return time.text() + (atMost() ? "" : ", " + Quantity.percent(timing().centre() / whole));
        }
    }

    static List<Breakdown> of(List<Sweep> sweeps, List<MeasuredCell> cells) {
        Map<CellKey, MeasuredCell> byKey = new HashMap<>();
        cells.forEach(cell -> byKey.put(cell.key(), cell));
        return sweeps.stream()
                .flatMap(sweep ->
                        sweep.lines().stream().filter(Line::isRoundTrip).map(line -> of(sweep, line, byKey)))
                .filter(breakdown -> !breakdown.rows().isEmpty())
                .toList();
    }

    private static Breakdown of(Sweep sweep, Line line, Map<CellKey, MeasuredCell> cells) {
        return new Breakdown(
                sweep,
                line,
                line.points().stream()
                        .map(point -> Row.of(point.size(), cells.get(point.cell())))
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** Stable, fit for a file's name. */
    public String id() {
        return "parts-" + what().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    public String title() {
        return what() + ": where a round trip's time goes";
    }

    private String what() {
        return sweep.name() + " on " + line.device().selector() + (line.isUsualPath() ? "" : ", " + line.path());
    }

    public Environment.Device device() {
        return line.device();
    }

    /** Where on the axis a row lies, without the unit. */
    public String where(Row row) {
        return AxisWording.place(sweep.axis(), row.size());
    }

    public String unit() {
        return AxisWording.unit(sweep.axis());
    }

    /** What each part of a round trip took, with its share. */
    public Table table() {
        return new Table(
                id() + "-table",
                title() + ", with the 95% interval over forks",
                List.of(unit(), "round trip", "upload", "kernel", "download", "launch, synchronisation", "clock"),
                rows.stream().map(this::cells).toList());
    }

    private List<String> cells(Row row) {
        List<String> cells = new ArrayList<>(List.of(where(row), row.trip().text()));
        for (String name : PARTS) {
            cells.add(row.parts().stream()
                    .filter(part -> part.name().equals(name))
                    .findFirst()
                    .map(part -> part.text(row.whole()))
                    .orElse(Table.NONE));
        }
        cells.add(rest(row));
        cells.add(row.byDevice() ? "the device's" : "wall clock");
        return List.copyOf(cells);
    }

    private static String rest(Row row) {
        if (row.rest() == 0) {
            return "0: measured apart, the parts take longer than the trip";
        }
        return row.isBounded()
                ? "≥ " + Quantity.time(row.rest())
                : Quantity.time(row.rest()) + ", " + Quantity.percent(row.rest() / row.whole());
    }
}
