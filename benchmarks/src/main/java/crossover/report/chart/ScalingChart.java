package crossover.report.chart;

import crossover.report.executor.Scaling;
import crossover.report.value.Quantity;
import crossover.report.value.Timing;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
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
                (title, lines) -> theme -> draw(scaling, title, lines, theme));
    }

    /** @param lines those to draw of the scaling's; all of them give the axes */
    static XYChart draw(Scaling scaling, String title, List<Scaling.Curve> lines, Theme theme) {
        NamedLines.Range machines = NamedLines.Range.of(
                scaling.places().stream().mapToDouble(Logarithm::two).toArray());
        NamedLines.Range times = NamedLines.Range.of(scaling.lines().stream()
                .flatMap(line -> line.points().stream())
                .map(Scaling.Reading::timing)
                .filter(Objects::nonNull)
                .flatMapToDouble(timing -> DoubleStream.of(Math.log10(timing.centre())))
                .toArray());
        NamedLines drawn = new NamedLines(lines.stream().map(ScalingChart::line).toList(), machines, times, theme);
        XYChart chart = drawn.chart(title);
        chart.setXAxisTitle(scaling.axis().title());
        chart.setYAxisTitle("time a transition");
        chart.getStyler().setXAxisTickMarkSpacingHint(drawn.spacing(46));
        chart.getStyler().setXAxisTickLabelsFormattingFunction(value -> label(scaling.axis(), value, machines.high()));
        return chart;
    }

    private static String label(Scaling.Axis axis, double exponent, double last) {
        return axis == Scaling.Axis.MACHINES
                ? Logarithm.powerOfTwo(exponent, last)
                : Logarithm.whole(exponent, last, power -> Quantity.count(1L << power));
    }

    private static NamedLines.Line line(Scaling.Curve line) {
        return new NamedLines.Line(
                line.executor(),
                line.points().stream()
                        .filter(point -> point.timing() != null)
                        .map(point -> point(point.place(), Objects.requireNonNull(point.timing())))
                        .toList());
    }

    private static NamedLines.Point point(long place, Timing timing) {
        return new NamedLines.Point(
                Logarithm.two(place), Math.log10(timing.centre()), Math.log10(timing.low()), Math.log10(timing.high()));
    }
}
