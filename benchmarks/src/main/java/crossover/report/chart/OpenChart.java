package crossover.report.chart;

import crossover.report.chart.drawing.DrawnLine;
import crossover.report.chart.drawing.Figure;
import crossover.report.chart.drawing.Logarithm;
import crossover.report.chart.drawing.NamedLines;
import crossover.report.chart.drawing.Range;
import crossover.report.chart.drawing.Sheet;
import crossover.report.open.OpenGroup;
import crossover.report.value.Quantity;
import java.util.List;
import java.util.stream.IntStream;
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
                (title, lines) -> sheet -> draw(group, title, lines, sheet));
    }

    /** @param lines those to draw of the group's; all of them give the axes */
    private static XYChart draw(OpenGroup group, String title, List<OpenGroup.Line> lines, Sheet sheet) {
        Range places = Range.of(group.places().stream()
                .filter(place -> place > 0)
                .mapToDouble(Math::log10)
                .toArray());
        Range times = Range.of(group.lines().stream()
                .flatMap(line -> drawn(line).stream())
                .mapToDouble(point -> Math.log10(point.timing().centre()))
                .toArray());
        NamedLines drawn = new NamedLines(
                sheet,
                IntStream.range(0, lines.size())
                        .mapToObj(index -> line(group, index, lines.get(index)))
                        .toList(),
                places,
                times.whole());
        XYChart chart = drawn.chart(title);
        chart.setXAxisTitle(group.axis());
        chart.setYAxisTitle("time an operation");
        chart.getStyler().setXAxisTickMarkSpacingHint(drawn.spacing(60));
        chart.getStyler().setYAxisTickLabelsFormattingFunction(Logarithm::time);
        chart.getStyler()
                .setXAxisTickLabelsFormattingFunction(
                        value -> Logarithm.whole(value, places.high(), power -> Quantity.plain(Math.pow(10, power))));
        return chart;
    }

    private static DrawnLine line(OpenGroup group, int index, OpenGroup.Line line) {
        return new DrawnLine(
                line.name(),
                DrawnLine.Look.of(index),
                drawn(line).stream()
                        .map(point -> DrawnLine.Point.of(
                                Math.log10(point.place()),
                                point.timing(),
                                line.name() + ", " + group.axis() + " " + Quantity.plain(point.place())))
                        .toList());
    }

    /** A logarithmic axis has no place for 0 and below; the table has. */
    private static List<OpenGroup.Point> drawn(OpenGroup.Line line) {
        return line.points().stream().filter(point -> point.place() > 0).toList();
    }
}
