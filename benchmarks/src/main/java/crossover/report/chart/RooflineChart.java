package crossover.report.chart;

import crossover.report.chart.drawing.Figure;
import crossover.report.chart.drawing.Logarithm;
import crossover.report.chart.drawing.Overlay;
import crossover.report.chart.drawing.Plane;
import crossover.report.chart.drawing.Range;
import crossover.report.chart.drawing.Sheet;
import crossover.report.chart.drawing.Theme;
import crossover.report.chart.drawing.Tick;
import crossover.report.roofline.Attained;
import crossover.report.roofline.Roof;
import crossover.report.roofline.Roofline;
import crossover.report.value.Quantity;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.knowm.xchart.XYChart;

/**
 * What workloads attain by how many flops they have a byte, and the roofs above: sloping where memory holds, level where arithmetic does.
 * Points grow with the size.
 */
public final class RooflineChart {
    private static final Font FONT = Theme.font(Font.PLAIN, 11);
    private static final double MARGIN = 0.8;
    private static final double SMALLEST = 2.2;
    private static final double LARGEST = 5;

    private final Roofline roofline;
    private final Sheet sheet;
    private final Range bytes;
    private final Range speeds;
    private final Plane plane;

    public static Figure of(Roofline roofline) {
        return new Figure(
                roofline.id(),
                roofline.title(),
                roofline.sentence() + " Roofs: "
                        + String.join(
                                "; ", roofline.roofs().stream().map(Roof::label).toList())
                        + ".",
                List.of(),
                sheet -> new RooflineChart(roofline, sheet).draw());
    }

    private RooflineChart(Roofline roofline, Sheet sheet) {
        this.roofline = roofline;
        this.sheet = sheet;
        Range tight = Range.of(
                points().map(Attained::flopsAByte).mapToDouble(Logarithm::two).toArray());
        this.bytes = new Range(Math.floor(tight.low() - MARGIN), Math.ceil(tight.high() + MARGIN));
        Range attained = Range.of(DoubleStream.concat(
                        points().mapToDouble(Attained::flopsASecond),
                        roofline.arithmetic().stream().mapToDouble(Roof::flopsASecond))
                .map(Math::log10)
                .toArray());
        this.speeds = new Range(Math.floor(attained.low() - 0.1), Math.max(attained.low() + 1, attained.high() + 0.45));
        this.plane = new Plane(
                sheet,
                new Plane.Axis("flops a byte", bytes, byteTicks()),
                new Plane.Axis("flop/s", speeds, speedTicks()),
                keys());
    }

    private Stream<Attained> points() {
        return roofline.tracks().stream().flatMap(track -> track.points().stream());
    }

    private List<Tick> byteTicks() {
        List<Tick> ticks = new ArrayList<>();
        for (int power = (int) bytes.low(); power <= bytes.high(); power++) {
            ticks.add(new Tick(
                    power, power < 0 ? "1/" + Math.round(Math.pow(2, -power)) : Quantity.count(Math.pow(2, power))));
        }
        return ticks;
    }

    private List<Tick> speedTicks() {
        List<Tick> ticks = new ArrayList<>();
        for (int power = (int) Math.ceil(speeds.low()); power <= speeds.high(); power++) {
            ticks.add(new Tick(power, Quantity.rate(Math.pow(10, power))));
        }
        return ticks;
    }

    private List<Plane.Key> keys() {
        List<Plane.Key> keys = new ArrayList<>();
        for (int i = 0; i < roofline.tracks().size(); i++) {
            Color colour = colour(i);
            keys.add(new Plane.Key(roofline.tracks().get(i).name(), (pen, left, right, y) -> {
                pen.line(colour, 1.2f, left, y, right, y);
                pen.fill(colour, dot((left + right) / 2, y, LARGEST));
            }));
        }
        keys.addAll(roofs());
        return keys;
    }

    private List<Plane.Key> roofs() {
        return roofline.roofs().stream()
                .filter(Roof::isOfMemory)
                .sorted((one, other) -> Double.compare(other.bytesASecond(), one.bytesASecond()))
                .map(roof -> new Plane.Key(roof.label(), (pen, left, right, y) -> {
                    style(pen, roof);
                    pen.graphics().draw(new Line2D.Double(left, y + 5, right, y - 5));
                }))
                .toList();
    }

    private Color colour(int track) {
        return sheet.theme().series(track % Theme.SERIES);
    }

    private XYChart draw() {
        return plane.chart(roofline.title(), pen -> {
            pen.graphics().setClip(plane.area(pen));
            roofline.roofs().forEach(roof -> paint(pen, roof));
            for (int i = 0; i < roofline.tracks().size(); i++) {
                paint(pen, roofline.tracks().get(i), colour(i));
            }
            pen.graphics().setClip(null);
            label(pen);
        });
    }

    private double x(Overlay.Pen pen, double flopsAByte) {
        return plane.x(pen, Logarithm.two(flopsAByte));
    }

    private double y(Overlay.Pen pen, double flopsASecond) {
        return plane.y(pen, Math.log10(flopsASecond));
    }

    /** A roof of memory ends where it meets that of arithmetic. */
    private void paint(Overlay.Pen pen, Roof roof) {
        double first = Math.pow(2, bytes.low());
        double last = Math.pow(2, bytes.high());
        if (roof.isOfMemory() && roofline.arithmetic().isPresent()) {
            last = Math.min(last, roofline.arithmetic().get().flopsASecond() / roof.bytesASecond());
        }
        style(pen, roof);
        if (last > first) {
            pen.graphics()
                    .draw(new Line2D.Double(
                            x(pen, first), y(pen, roof.at(first)), x(pen, last), y(pen, roof.at(last))));
        }
    }

    private void style(Overlay.Pen pen, Roof roof) {
        pen.graphics()
                .setColor(roof.measured() ? sheet.theme().text() : sheet.theme().muted());
        pen.graphics()
                .setStroke(new BasicStroke(
                        roofline.memory().filter(roof::equals).isPresent() || !roof.isOfMemory() ? 2.2f : 1.2f,
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_MITER,
                        10,
                        roof.measured() ? null : new float[] {6, 4},
                        0));
    }

    private void paint(Overlay.Pen pen, Roofline.Track track, Color colour) {
        List<Attained> points = track.points();
        for (int i = 0; i < points.size(); i++) {
            Attained point = points.get(i);
            double x = x(pen, point.flopsAByte());
            double y = y(pen, point.flopsASecond());
            if (i > 0) {
                Attained before = points.get(i - 1);
                pen.line(colour, 1.2f, x(pen, before.flopsAByte()), y(pen, before.flopsASecond()), x, y);
            }
            pen.fill(colour, dot(x, y, SMALLEST + (LARGEST - SMALLEST) * i / Math.max(1, points.size() - 1)));
            pen.value(
                    x,
                    y,
                    track.name() + ", " + point.where() + ", " + point.line().label() + ": "
                            + Quantity.rate(point.flopsASecond()) + "flop/s at " + Quantity.digits(point.flopsAByte())
                            + " flops a byte");
        }
    }

    /** Short names of the roofs of memory, where their lines begin, and arithmetic's at the end of its own. */
    private void label(Overlay.Pen pen) {
        Rectangle2D area = plane.area(pen);
        roofline.arithmetic().ifPresent(roof -> {
            double y = y(pen, roof.flopsASecond()) - 9;
            text(pen, roof.label(), area.getMaxX() - 4 - Sheet.width(roof.label(), FONT), y);
        });
        double first = Math.pow(2, bytes.low());
        for (Roof roof : roofline.roofs()) {
            double y = roof.isOfMemory() ? y(pen, roof.at(first)) - 16 : Double.NaN;
            if (y > area.getMinY() + 8 && y < area.getMaxY() - 8) {
                text(pen, roof.brief(), area.getMinX() + 4, y);
            }
        }
    }

    private void text(Overlay.Pen pen, String text, double x, double y) {
        pen.fill(sheet.theme().ground(), new Rectangle2D.Double(x - 2, y - 7, Sheet.width(text, FONT) + 4, 14));
        pen.text(text, FONT, sheet.theme().muted(), Overlay.Anchor.LEFT, x, y);
    }

    private static Ellipse2D dot(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}
