package crossover.report.chart;

import crossover.report.sweep.Cache;
import crossover.sweep.Sweep;
import java.util.DoubleSummaryStatistics;
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
                        theme -> draw(new SweepLines(panel, caches, palette, theme))))
                .toList();
    }

    private static XYChart draw(SweepLines drawn) {
        XYChart chart = drawn.chart(
                drawn.sweep().name() + ": time of one operation" + drawn.simulated(),
                (point, nanoseconds) -> Math.log10(nanoseconds));
        DoubleSummaryStatistics times =
                drawn.measured().mapToDouble(point -> point.time().centre()).summaryStatistics();
        double low = Math.floor(Math.log10(times.getMin()));
        double high = Math.ceil(Math.log10(times.getMax()) + 1e-9);
        chart.getStyler().setYAxisMin(low - 0.08);
        chart.getStyler().setYAxisMax(high + 0.08);
        chart.getStyler().setYAxisTickMarkSpacingHint(Logarithm.spacing(SweepLines.HEIGHT - 100, high - low, 20));
        chart.getStyler().setYAxisTickLabelsFormattingFunction(Logarithm::time);
        chart.setYAxisTitle("time of one operation");
        return chart;
    }
}
