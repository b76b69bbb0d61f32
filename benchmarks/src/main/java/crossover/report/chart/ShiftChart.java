package crossover.report.chart;

import crossover.report.chart.drawing.Figure;
import crossover.report.chart.drawing.Logarithm;
import crossover.report.chart.drawing.NamedRows;
import crossover.report.chart.drawing.Overlay;
import crossover.report.chart.drawing.Range;
import crossover.report.chart.drawing.Sheet;
import crossover.report.chart.drawing.Tick;
import crossover.report.chart.drawing.Whisker;
import crossover.report.compare.CrossoverShift;
import crossover.report.value.Quantity;
import crossover.statistics.crossing.Crossover;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.knowm.xchart.XYChart;

/** Where devices overtake the CPU in two runs: a row a device's line, the base above the other, on an axis of sizes. */
public final class ShiftChart {
    private static final int ROW = 40;
    private static final double APART = 7;

    private ShiftChart() {}

    /** Empty where no line has a size in both runs. */
    public static Optional<Figure> of(String id, String base, String other, List<CrossoverShift> shifts) {
        List<CrossoverShift> placed =
                shifts.stream().filter(shift -> shift.places() != null).toList();
        String title = "Crossovers of " + base + " and " + other;
        return placed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Figure(
                        id,
                        title,
                        Quantity.counted(placed.size(), "line") + " of devices: "
                                + String.join(
                                        "; ",
                                        placed.stream()
                                                .map(shift -> shift.subject() + " " + shift.meaning())
                                                .toList())
                                + ".",
                        List.of(),
                        sheet -> draw(title, List.of(base, other), placed, sheet)));
    }

    private static XYChart draw(String title, List<String> names, List<CrossoverShift> shifts, Sheet sheet) {
        Range sizes = Range.of(shifts.stream()
                .map(CrossoverShift::places)
                .filter(Objects::nonNull)
                .flatMapToDouble(places -> DoubleStream.concat(ends(places.base()), ends(places.other())))
                .map(Logarithm::two)
                .toArray());
        double low = Math.floor(sizes.low() - 0.5);
        double high = Math.ceil(sizes.high() + 0.5);
        List<Tick> ticks = new ArrayList<>();
        for (int power = (int) low; power <= high; power++) {
            ticks.add(new Tick(power, Quantity.superscript(2, power)));
        }
        NamedRows drawn = new NamedRows(
                sheet,
                shifts.stream()
                        .map(shift -> new NamedRows.Row(shift.subject(), ""))
                        .toList(),
                new NamedRows.Axis("elements", low, high, ticks),
                ROW);
        List<NamedRows.Key> keys = List.of(
                new NamedRows.Key(names.getFirst(), sheet.theme().muted()),
                new NamedRows.Key(names.getLast(), sheet.theme().series(0)));
        return drawn.keyed(keys).chart(title, (pen, index, y) -> {
            CrossoverShift shift = shifts.get(index);
            CrossoverShift.Places places = Objects.requireNonNull(shift.places());
            paint(pen, drawn.span(pen), places.base(), keys.getFirst().colour(), y - APART);
            paint(pen, drawn.span(pen), places.other(), keys.getLast().colour(), y + APART);
            pen.value(pen.x(place(places.base())), y - APART, told(shift, names.getFirst(), shift.base()));
            pen.value(pen.x(place(places.other())), y + APART, told(shift, names.getLast(), shift.other()));
        });
    }

    private static String told(CrossoverShift shift, String run, String size) {
        return shift.subject() + ", " + run + ": " + size;
    }

    private static DoubleStream ends(Crossover crossover) {
        return crossover.interval() == null
                ? DoubleStream.of(crossover.size())
                : DoubleStream.of(
                        crossover.size(),
                        crossover.interval().low(),
                        crossover.interval().high());
    }

    private static double place(Crossover crossover) {
        return Logarithm.two(crossover.size());
    }

    private static void paint(Overlay.Pen pen, NamedRows.Span span, Crossover crossover, Color colour, double y) {
        if (crossover.interval() != null) {
            Whisker.level(
                    pen,
                    colour,
                    y,
                    span,
                    new NamedRows.Span(
                            pen.x(Logarithm.two(crossover.interval().low())),
                            pen.x(Logarithm.two(crossover.interval().high()))));
        }
        double x = pen.x(place(crossover));
        pen.graphics().setStroke(new BasicStroke(1));
        pen.fill(colour, new Ellipse2D.Double(x - 4, y - 4, 8, 8));
    }
}
