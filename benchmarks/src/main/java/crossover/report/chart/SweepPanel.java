package crossover.report.chart;

import crossover.report.chart.drawing.Figure;
import crossover.report.sweep.AxisWording;
import crossover.report.value.SimulationNotice;
import crossover.results.Environment;
import crossover.sweep.CpuSide;
import crossover.sweep.Line;
import crossover.sweep.Point;
import crossover.sweep.Sweep;
import java.util.List;
import java.util.stream.Stream;

/** The lines of a sweep that one chart shows, and what tells its name from the others'. */
record SweepPanel(Sweep sweep, String suffix, List<Line> lines) {

    /** All lines in one chart, or one chart a device where that were too many to tell apart. */
    static List<SweepPanel> of(Sweep sweep) {
        List<Line> measured = sweep.lines().stream().filter(Line::isMeasured).toList();
        if (measured.isEmpty()) {
            return List.of();
        }
        if (measured.size() <= SmallMultiples.MOST_SERIES) {
            return List.of(new SweepPanel(sweep, "", measured));
        }
        return measured.stream()
                .map(Line::device)
                .filter(device -> !device.isLoop())
                .distinct()
                .flatMap(device -> of(sweep, device, measured).stream())
                .toList();
    }

    /** A device beside what it races, by its first path; its other paths in a chart of their own. */
    private static List<SweepPanel> of(Sweep sweep, Environment.Device device, List<Line> measured) {
        String suffix = "-" + device.selector().replaceAll("[^A-Za-z0-9]+", "-");
        List<Line> own =
                measured.stream().filter(line -> line.device().equals(device)).toList();
        List<Line> trips = own.stream().filter(Line::isRoundTrip).toList();
        List<Line> opponents = CpuSide.against(own.getFirst(), sweep).lines();
        List<Line> first = measured.stream()
                .filter(line -> opponents.contains(line)
                        || own.contains(line) && !trips.contains(line)
                        || !trips.isEmpty() && line.equals(trips.getFirst()))
                .toList();
        return trips.size() < 2
                ? List.of(new SweepPanel(sweep, suffix, first))
                : List.of(new SweepPanel(sweep, suffix, first), new SweepPanel(sweep, suffix + "-paths", own));
    }

    /**
     * @param what is drawn, in a word: {@code time}
     * @param title what follows the workload's name
     */
    Figure figure(String what, String title, Palette palette, Figure.Drawing drawing) {
        return new Figure(
                what + "-" + sweep.id() + suffix,
                sweep.name() + ": " + title + " " + AxisWording.by(sweep.axis()) + simulated(),
                described(what),
                lines.stream()
                        .map(Line::device)
                        .distinct()
                        .map(device -> new Figure.Key(palette.of(device), device.selector()))
                        .toList(),
                drawing);
    }

    /** Every size of a line. */
    Stream<Long> sizes() {
        return lines.stream().flatMap(line -> line.points().stream()).map(Point::size);
    }

    /** Every point that is measured. */
    Stream<Point> measured() {
        return lines.stream().flatMap(line -> line.points().stream()).filter(Point::isMeasured);
    }

    /** What a title says of simulated devices; empty where none is. */
    String simulated() {
        return SimulationNotice.inTitle(lines.stream().map(Line::device).toList());
    }

    private String described(String what) {
        double first = lines.stream()
                .mapToDouble(line -> line.points().getFirst().size())
                .min()
                .orElse(1);
        double last = lines.stream()
                .mapToDouble(line -> line.points().getLast().size())
                .max()
                .orElse(1);
        return "Lines of " + what + " from " + AxisWording.number(sweep.axis(), first) + " to "
                + AxisWording.number(sweep.axis(), last) + " " + AxisWording.unit(sweep.axis()) + " for "
                + String.join(", ", lines.stream().map(Line::label).toList()) + ".";
    }
}
