package crossover.report.chart;

import crossover.report.chart.drawing.DrawnLine;
import crossover.report.chart.drawing.Logarithm;
import crossover.report.chart.drawing.NamedLines;
import crossover.report.chart.drawing.Overlay;
import crossover.report.chart.drawing.Range;
import crossover.report.chart.drawing.Sheet;
import crossover.report.chart.drawing.Theme;
import crossover.report.sweep.AxisWording;
import crossover.report.sweep.Cache;
import crossover.results.shape.Side;
import crossover.statistics.Interval;
import crossover.sweep.Line;
import crossover.sweep.Point;
import crossover.sweep.Sweep;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;
import org.knowm.xchart.XYChart;

/** What every chart over problem sizes draws alike: a line a series on a base-two axis, and the caches. */
final class SweepLines {
    private static final Font SMALL = Theme.font(Font.PLAIN, 11);

    private final Sweep sweep;
    private final List<Cache> caches;
    private final Palette palette;
    private final Sheet sheet;
    private final Range sizes;

    /** @param places every size of the chart, rising or not; at least one */
    SweepLines(Sweep sweep, List<Cache> caches, Palette palette, Sheet sheet, Stream<? extends Number> places) {
        this.sweep = sweep;
        this.caches = caches;
        this.palette = palette;
        this.sheet = sheet;
        this.sizes = Range.of(
                places.mapToDouble(place -> Logarithm.two(place.doubleValue())).toArray());
    }

    static SweepLines of(SweepPanel panel, List<Cache> caches, Palette palette, Sheet sheet) {
        return new SweepLines(panel.sweep(), caches, palette, sheet, panel.sizes());
    }

    Sheet sheet() {
        return sheet;
    }

    /**
     * A line of what its times come to.
     *
     * @param axis from a point and a time of it, in nanoseconds, to the other axis
     * @param text of a measured point, what it comes to in words
     */
    DrawnLine line(Line line, ToDoubleBiFunction<Point, Double> axis, Function<Point, String> text) {
        return line(
                line,
                line.points().stream()
                        .map(point -> point(line, point, axis, text))
                        .toList());
    }

    DrawnLine line(Line line, List<DrawnLine.Point> points) {
        return new DrawnLine(line.label(), new DrawnLine.Look(palette.of(line.device()), stroke(line)), points);
    }

    private DrawnLine.Point point(
            Line line, Point point, ToDoubleBiFunction<Point, Double> axis, Function<Point, String> text) {
        String where = where(line, point.size());
        if (!point.isMeasured()) {
            return DrawnLine.Point.absent(Logarithm.two(point.size()), where + point.absence());
        }
        Interval interval = point.time().interval();
        return new DrawnLine.Point(
                Logarithm.two(point.size()),
                axis.applyAsDouble(point, point.time().centre()),
                interval == null ? Double.NaN : axis.applyAsDouble(point, interval.low()),
                interval == null ? Double.NaN : axis.applyAsDouble(point, interval.high()),
                where + text.apply(point));
    }

    Color colour(Line line) {
        return sheet.theme().series(palette.of(line.device()));
    }

    /** {@code cpu:vector, 65,536 (2^16) elements: }. */
    String where(Line line, long size) {
        return line.label() + ", " + AxisWording.where(sweep.axis(), size) + ": ";
    }

    /**
     * The lines over sizes with the caches; the caller labels the other axis.
     *
     * @param over painted over them
     */
    XYChart chart(String title, List<DrawnLine> lines, Range other, Overlay.Painting over) {
        NamedLines drawn = new NamedLines(sheet, lines, sizes, other);
        XYChart chart = drawn.chart(title, pen -> {
            paintCaches(pen);
            over.paint(pen);
        });
        chart.setXAxisTitle(AxisWording.unit(sweep.axis()));
        chart.getStyler().setXAxisTickMarkSpacingHint(drawn.spacing(sheet.isNarrow() ? 34 : 46));
        chart.getStyler().setXAxisTickLabelsFormattingFunction(value -> Logarithm.powerOfTwo(value, drawn.last()));
        return chart;
    }

    /** Resident data dashed, what includes its transfers solid or, by another path than the heap, broken by dots. */
    private static BasicStroke stroke(Line line) {
        if (line.side() == Side.RESIDENT) {
            return DrawnLine.Look.broken(7, 4);
        }
        return switch (line.path()) {
            case "direct" -> DrawnLine.Look.broken(14, 3, 2, 3);
            case "pinned" -> DrawnLine.Look.broken(14, 3, 2, 3, 2, 3);
            case "mapped" -> DrawnLine.Look.broken(2, 3);
            case "managed" -> DrawnLine.Look.broken(6, 3, 2, 3);
            case "managed-on-demand" -> DrawnLine.Look.broken(6, 3, 2, 3, 2, 3);
            default -> DrawnLine.Look.solid();
        };
    }

    private void paintCaches(Overlay.Pen pen) {
        if (!sweep.axis().isSize()) {
            return;
        }
        double taken = Double.NEGATIVE_INFINITY;
        double top = pen.plot().getMinY();
        for (Cache cache : shown()) {
            double x = pen.x(exponent(cache));
            double half = Sheet.width(cache.name(), SMALL) / 2 + 4;
            // Of two that lie side by side the second has its name under the first one's.
            top = x - half < taken ? top + 16 : pen.plot().getMinY();
            taken = x + half;
            pen.dots(sheet.theme().muted(), x, top + 16, pen.plot().getMaxY());
            double middle = Math.clamp(x, pen.plot().getMinX() + half, sheet.width() - half);
            pen.fill(sheet.theme().ground(), new Rectangle2D.Double(middle - half, top - 2, 2 * half, 16));
            pen.text(cache.name(), SMALL, sheet.theme().muted(), Overlay.Anchor.CENTRE, middle, top + 6);
        }
    }

    /** Those whose end lies within the sizes. */
    private List<Cache> shown() {
        List<Cache> shown = new ArrayList<>();
        for (Cache cache : caches) {
            if (exponent(cache) > sizes.low() && exponent(cache) < sizes.high()) {
                shown.add(cache);
            }
        }
        return shown;
    }

    private double exponent(Cache cache) {
        return Logarithm.two(cache.bytes() / sweep.heldBytesAnElement());
    }
}
