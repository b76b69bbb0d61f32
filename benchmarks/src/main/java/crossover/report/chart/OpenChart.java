package crossover.report.chart;

import crossover.report.open.OpenGroup;
import crossover.report.value.Quantity;
import crossover.report.value.Timing;
import java.util.List;
import org.knowm.xchart.XYChart;

/** Other people's benchmarks: lines over a parameter, both axes logarithmic. */
public final class OpenChart {
    private OpenChart() {}

    public static List<Figure> of(OpenGroup group) {
        return SmallMultiples.of(
                group.id(),
                group.title(),
                group.lines().stream().filter(line -> !drawn(line).isEmpty()).toList(),
                OpenGroup.Line::name,
                (title, lines) -> theme -> draw(group, title, lines, theme));
    }

    /** @param lines those to draw of the group's; all of them give the axes */
    private static XYChart draw(OpenGroup group, String title, List<OpenGroup.Line> lines, Theme theme) {
        NamedLines.Range places = NamedLines.Range.of(group.places().stream()
                .filter(place -> place > 0)
                .mapToDouble(Math::log10)
                .toArray());
        NamedLines.Range times = NamedLines.Range.of(group.lines().stream()
                .flatMap(line -> drawn(line).stream())
                .mapToDouble(point -> Math.log10(point.timing().centre()))
                .toArray());
        NamedLines drawn = new NamedLines(lines.stream().map(OpenChart::line).toList(), places, times, theme);
        XYChart chart = drawn.chart(title);
        chart.setXAxisTitle(group.axis());
        chart.setYAxisTitle("time an operation");
        chart.getStyler().setXAxisTickMarkSpacingHint(drawn.spacing(60));
        chart.getStyler()
                .setXAxisTickLabelsFormattingFunction(
                        value -> Logarithm.whole(value, places.high(), power -> Quantity.plain(Math.pow(10, power))));
        return chart;
    }

    private static NamedLines.Line line(OpenGroup.Line line) {
        return new NamedLines.Line(
                line.name(),
                drawn(line).stream()
                        .map(point -> point(point.place(), point.timing()))
                        .toList());
    }

    /** A logarithmic axis has no place for 0 and below; the table has. */
    private static List<OpenGroup.Point> drawn(OpenGroup.Line line) {
        return line.points().stream().filter(point -> point.place() > 0).toList();
    }

    private static NamedLines.Point point(double place, Timing timing) {
        return new NamedLines.Point(
                Math.log10(place), Math.log10(timing.centre()), Math.log10(timing.low()), Math.log10(timing.high()));
    }
}
