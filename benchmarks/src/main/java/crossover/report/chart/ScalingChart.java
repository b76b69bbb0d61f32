package crossover.report.chart;

import crossover.report.chart.drawing.DrawnLine;
import crossover.report.chart.drawing.Figure;
import crossover.report.chart.drawing.Logarithm;
import crossover.report.chart.drawing.NamedLines;
import crossover.report.chart.drawing.Range;
import crossover.report.chart.drawing.Sheet;
import crossover.report.executor.Scaling;
import crossover.report.value.Quantity;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;

/** The time of a transition over the machines in flight, or over threads, both logarithmic. */
public final class ScalingChart {
    private ScalingChart() {}

    public static List<Figure> of(Scaling scaling) {
        List<Scaling.Curve> measured = scaling.lines().stream()
                .filter(line -> line.points().stream().anyMatch(point -> point.timing() != null))
                .toList();
        return SmallMultiples.of(
                scaling.id(),
                scaling.title(),
                measured,
                Scaling.Curve::executor,
                (title, lines) -> sheet -> draw(scaling, title, lines, sheet));
    }

    /** @param lines those to draw of the scaling's; all of them give the axes */
    static XYChart draw(Scaling scaling, String title, List<Scaling.Curve> lines, Sheet sheet) {
        Range machines =
                Range.of(scaling.places().stream().mapToDouble(Logarithm::two).toArray());
        Range times = Range.of(scaling.lines().stream()
                .flatMap(line -> line.points().stream())
                .map(Scaling.Reading::timing)
                .filter(Objects::nonNull)
                .flatMapToDouble(timing -> DoubleStream.of(Math.log10(timing.centre())))
                .toArray());
        NamedLines drawn = new NamedLines(
                sheet,
                IntStream.range(0, lines.size())
                        .mapToObj(index -> line(scaling, index, lines.get(index)))
                        .toList(),
                machines,
                times.whole());
        XYChart chart = drawn.chart(title);
        chart.setXAxisTitle(scaling.axis().title());
        chart.setYAxisTitle("time a transition");
        chart.getStyler().setXAxisTickMarkSpacingHint(drawn.spacing(46));
        chart.getStyler().setYAxisTickLabelsFormattingFunction(Logarithm::time);
        chart.getStyler().setXAxisTickLabelsFormattingFunction(value -> label(scaling.axis(), value, machines.high()));
        return chart;
    }

    private static String label(Scaling.Axis axis, double exponent, double last) {
        return axis == Scaling.Axis.MACHINES
                ? Logarithm.powerOfTwo(exponent, last)
                : Logarithm.whole(exponent, last, power -> Quantity.count(1L << power));
    }

    private static DrawnLine line(Scaling scaling, int index, Scaling.Curve line) {
        return new DrawnLine(
                line.executor(),
                DrawnLine.Look.of(index),
                line.points().stream()
                        .filter(point -> point.timing() != null)
                        .map(point -> DrawnLine.Point.of(
                                Logarithm.two(point.place()),
                                Objects.requireNonNull(point.timing()),
                                line.executor() + ", " + Quantity.count(point.place()) + " "
                                        + scaling.axis().title()))
                        .toList());
    }
}
