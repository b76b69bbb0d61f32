package crossover.report.chart;

import crossover.report.chart.drawing.Figure;
import crossover.report.chart.drawing.Logarithm;
import crossover.report.chart.drawing.Range;
import crossover.report.sweep.Cache;
import crossover.report.value.Timing;
import crossover.sweep.Sweep;
import java.util.List;
import org.knowm.xchart.XYChart;

/** The time of one operation over the problem size, both logarithmic. */
public final class TimeChart {
    private TimeChart() {}

    /** None where nothing of the sweep was measured. */
    public static List<Figure> of(Sweep sweep, List<Cache> caches, Palette palette) {
        return SweepPanel.of(sweep).stream()
                .map(panel -> panel.figure(
                        "time",
                        "time of one operation",
                        palette,
                        sheet -> draw(panel, SweepLines.of(panel, caches, palette, sheet))))
                .toList();
    }

    private static XYChart draw(SweepPanel panel, SweepLines drawn) {
        Range times = Range.of(panel.measured()
                .mapToDouble(point -> Math.log10(point.time().centre()))
                .toArray());
        XYChart chart = drawn.chart(
                panel.sweep().name() + ": time of one operation" + panel.simulated(),
                panel.lines().stream()
                        .map(line -> drawn.line(
                                line,
                                (point, nanoseconds) -> Math.log10(nanoseconds),
                                point -> Timing.text(point.time())))
                        .toList(),
                times.whole(),
                pen -> {});
        chart.getStyler().setYAxisTickLabelsFormattingFunction(Logarithm::time);
        chart.setYAxisTitle("time of one operation");
        return chart;
    }
}
