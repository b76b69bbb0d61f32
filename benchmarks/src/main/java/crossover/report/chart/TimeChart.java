package crossover.report.chart;

import crossover.report.model.Series;
import crossover.report.model.Sweep;
import crossover.report.model.Timing;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.knowm.xchart.XYChart;

/** The time of one operation over the problem size, both logarithmic. */
final class TimeChart {
    private TimeChart() {}

    static XYChart draw(Sweep sweep, List<Series> series, Slots slots, Theme theme) {
        XYChart chart = new SweepLines(sweep, series, slots, theme)
                .chart(sweep.workload() + ": time of one operation" + Simulated.in(series), Math::log10);
        DoubleSummaryStatistics times = series.stream()
                .flatMap(line -> line.points().stream())
                .map(point -> point.timing())
                .filter(timing -> timing != null)
                .mapToDouble(Timing::centre)
                .summaryStatistics();
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
