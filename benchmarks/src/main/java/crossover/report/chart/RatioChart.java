package crossover.report.chart;

import crossover.report.chart.drawing.DrawnLine;
import crossover.report.chart.drawing.Figure;
import crossover.report.chart.drawing.Logarithm;
import crossover.report.chart.drawing.Overlay;
import crossover.report.chart.drawing.Range;
import crossover.report.chart.drawing.Sheet;
import crossover.report.chart.drawing.Theme;
import crossover.report.sweep.AxisWording;
import crossover.report.sweep.Cache;
import crossover.report.sweep.CrossoverAnswer;
import crossover.report.sweep.SpeedWording;
import crossover.report.sweep.SpeedupMap;
import crossover.report.sweep.SpeedupTile;
import crossover.statistics.Interval;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.knowm.xchart.XYChart;

/**
 * How many times as fast as the best on the CPU each device is, by size: where a line crosses the rule at 1× the device
 * overtakes, and the band there is the crossover's 95% interval.
 */
public final class RatioChart {
    private static final int BAND = 0x30;

    /** Up to here, in powers of two, an axis has ticks at powers of two; beyond at powers of ten. */
    private static final double FEW_DOUBLINGS = 8;

    private RatioChart() {}

    /** The axis of ratios: logarithms to this base. */
    private record Scale(double base, Range range) {
        /** Of all ratios, and somewhat around 1. */
        static Scale of(List<SpeedupMap.Row> rows) {
            double[] ratios = DoubleStream.concat(
                            DoubleStream.of(0.7, 1.4),
                            rows.stream()
                                    .flatMap(row -> row.tiles().stream())
                                    .filter(SpeedupTile::hasRatio)
                                    .mapToDouble(SpeedupTile::ratio))
                    .map(Logarithm::two)
                    .toArray();
            double base = Range.of(ratios).span() > FEW_DOUBLINGS ? 10 : 2;
            double[] places = DoubleStream.of(ratios)
                    .map(power -> power / Logarithm.two(base))
                    .toArray();
            Range tight = Range.of(places);
            double margin = 0.06 * tight.span();
            return new Scale(base, new Range(tight.low() - margin, tight.high() + margin));
        }

        double place(double ratio) {
            return Logarithm.two(ratio) / Logarithm.two(base);
        }

        String label(double place) {
            return Math.abs(place - Math.rint(place)) < 1e-6
                    ? SpeedWording.of(Math.pow(base, Math.rint(place)))
                    : place < 0 ? " " : "  ";
        }
    }

    /** One line's crossing: a band over sizes. */
    private record Crossing(CrossoverAnswer answer, Interval band) {
        static Optional<Crossing> of(CrossoverAnswer answer) {
            Interval band = answer.crossover().isCoarse()
                    ? answer.crossover().gap()
                    : answer.crossover().interval();
            return answer.line().isRoundTrip() && answer.line().isUsualPath() && band != null
                    ? Optional.of(new Crossing(answer, band))
                    : Optional.empty();
        }
    }

    /** @param answers of all sweeps */
    public static Figure of(SpeedupMap map, List<CrossoverAnswer> answers, List<Cache> caches, Palette palette) {
        List<SpeedupMap.Row> rows = map.rows().stream()
                .filter(row -> row.tiles().stream().anyMatch(SpeedupTile::hasRatio))
                .limit(SmallMultiples.MOST_SERIES)
                .toList();
        List<Crossing> crossings = answers.stream()
                .filter(answer -> answer.sweep().equals(map.sweep()))
                .flatMap(answer -> Crossing.of(answer).stream())
                .toList();
        return new Figure(
                "ratio-" + map.sweep().id(),
                map.workload() + ": times as fast as " + map.opponent(),
                "Lines over " + map.sizes().size() + " sizes for "
                        + String.join(
                                ", ", rows.stream().map(SpeedupMap.Row::label).toList())
                        + "; above 1× a device is faster than " + map.opponent() + "."
                        + described(crossings),
                rows.stream()
                        .map(row -> row.line().device())
                        .distinct()
                        .map(device -> new Figure.Key(palette.of(device), device.selector()))
                        .toList(),
                sheet -> draw(
                        map,
                        rows,
                        crossings,
                        new SweepLines(map.sweep(), caches, palette, sheet, map.sizes().stream())));
    }

    private static String described(List<Crossing> crossings) {
        StringBuilder text = new StringBuilder();
        crossings.forEach(crossing -> text.append(" ")
                .append(crossing.answer.line().label())
                .append(" crosses it at ")
                .append(crossing.answer.size())
                .append('.'));
        return text.toString();
    }

    private static XYChart draw(SpeedupMap map, List<SpeedupMap.Row> rows, List<Crossing> crossings, SweepLines drawn) {
        Scale scale = Scale.of(rows);
        XYChart chart = drawn.chart(
                map.workload() + ": times as fast as " + map.opponent(),
                rows.stream()
                        .map(row -> drawn.line(row.line(), points(map, row, scale, drawn)))
                        .toList(),
                scale.range(),
                pen -> {
                    double right = pen.x(Logarithm.two(map.sizes().getLast())) + 9;
                    Color rule = pen.sheet().theme().text();
                    pen.line(rule, 1.5f, pen.plot().getMinX(), pen.y(0), right, pen.y(0));
                    crossings.forEach(crossing -> paint(pen, crossing, drawn));
                });
        chart.getStyler().setYAxisTickLabelsFormattingFunction(scale::label);
        chart.setYAxisTitle(drawn.sheet().isNarrow() ? "" : "times as fast as " + map.opponent());
        return chart;
    }

    private static List<DrawnLine.Point> points(SpeedupMap map, SpeedupMap.Row row, Scale scale, SweepLines drawn) {
        List<DrawnLine.Point> points = new ArrayList<>();
        for (int i = 0; i < map.sizes().size(); i++) {
            SpeedupTile tile = row.tiles().get(i);
            double place = Logarithm.two(map.sizes().get(i));
            String told = drawn.where(row.line(), map.sizes().get(i)) + tile.detail();
            Interval interval = tile.interval();
            points.add(
                    tile.hasRatio()
                            ? new DrawnLine.Point(
                                    place,
                                    scale.place(tile.ratio()),
                                    interval == null ? Double.NaN : scale.place(interval.low()),
                                    interval == null ? Double.NaN : scale.place(interval.high()),
                                    told)
                            : DrawnLine.Point.absent(place, told));
        }
        return points;
    }

    private static void paint(Overlay.Pen pen, Crossing crossing, SweepLines drawn) {
        Rectangle2D plot = pen.plot();
        double left = Math.max(plot.getMinX(), pen.x(Logarithm.two(crossing.band.low())));
        double right = Math.min(plot.getMaxX(), pen.x(Logarithm.two(crossing.band.high())));
        Color colour = drawn.colour(crossing.answer.line());
        pen.fill(
                new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), BAND),
                new Rectangle2D.Double(left, plot.getMinY(), Math.max(2, right - left), plot.getHeight()));
        String told = AxisWording.unit(crossing.answer.sweep().axis()) + ": " + crossing.answer.size();
        paintSize(pen, crossing.answer.brief(), colour, left, right);
        pen.value(
                (left + right) / 2, plot.getMaxY() - 10, crossing.answer.line().label() + ", " + told);
    }

    /** Beside the band, on the side that has more room. */
    private static void paintSize(Overlay.Pen pen, String size, Color colour, double left, double right) {
        Font font = Theme.font(Font.BOLD, 11);
        double width = Sheet.width(size, font);
        double from = left > pen.plot().getCenterX() ? left - 6 - width : right + 6;
        double y = pen.plot().getMaxY() - 10;
        pen.fill(pen.sheet().theme().ground(), new Rectangle2D.Double(from - 2, y - 8, width + 4, 16));
        pen.text(size, font, colour, Overlay.Anchor.LEFT, from, y);
    }
}
