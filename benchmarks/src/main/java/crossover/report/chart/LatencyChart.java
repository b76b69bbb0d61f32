package crossover.report.chart;

import crossover.report.chart.drawing.DrawnLine;
import crossover.report.chart.drawing.Figure;
import crossover.report.chart.drawing.Logarithm;
import crossover.report.chart.drawing.NamedLines;
import crossover.report.chart.drawing.Range;
import crossover.report.chart.drawing.Sheet;
import crossover.report.executor.LatencyComparison;
import crossover.report.value.Amount;
import crossover.report.value.Quantity;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;

/** Latencies over their percentile, on an axis of nines: as far from 99 to 99.9 as from 90 to 99. */
public final class LatencyChart {
    private static final double[] TICKS = {90, 99, 99.9, 99.99, 99.999};

    private LatencyChart() {}

    public static List<Figure> of(LatencyComparison comparison) {
        List<LatencyComparison.Row> measured = comparison.rows().stream()
                .filter(row -> !row.percentiles().isEmpty())
                .toList();
        return SmallMultiples.of(
                comparison.id(),
                comparison.title(),
                measured,
                LatencyComparison.Row::executor,
                (title, rows) -> sheet -> draw(comparison, title, rows, sheet));
    }

    /** @param rows those to draw of the comparison's; all of them give the axes */
    static XYChart draw(LatencyComparison comparison, String title, List<LatencyComparison.Row> rows, Sheet sheet) {
        Range percentiles = Range.of(comparison.percentiles().stream()
                .mapToDouble(LatencyChart::nines)
                .toArray());
        Range latencies = Range.of(comparison.rows().stream()
                .flatMap(row -> row.percentiles().values().stream())
                .mapToDouble(amount -> Math.log10(amount.centre()))
                .toArray());
        NamedLines drawn = new NamedLines(
                sheet,
                IntStream.range(0, rows.size())
                        .mapToObj(index -> line(index, rows.get(index)))
                        .toList(),
                percentiles,
                latencies.whole());
        XYChart chart = drawn.chart(title);
        chart.setXAxisTitle("percentile of all machines stamped");
        chart.setYAxisTitle("from due to ended");
        chart.getStyler().setXAxisTickMarkSpacingHint(drawn.spacing(60));
        chart.getStyler().setYAxisTickLabelsFormattingFunction(Logarithm::time);
        chart.getStyler()
                .setXAxisTickLabelsFormattingFunction(
                        value -> Logarithm.whole(value, percentiles.high(), LatencyChart::tick));
        return chart;
    }

    /** How many nines: 1 for the 90th percentile, 2 for the 99th. */
    static double nines(double percentile) {
        return -Math.log10(1 - percentile / 100);
    }

    private static String tick(long nines) {
        return nines < 1 || nines > TICKS.length
                ? Logarithm.blank(nines)
                : Quantity.plain(TICKS[(int) nines - 1]) + "%";
    }

    private static DrawnLine line(int index, LatencyComparison.Row row) {
        return new DrawnLine(
                row.executor(),
                DrawnLine.Look.of(index),
                row.percentiles().entrySet().stream()
                        .map(entry -> point(row.executor(), entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static DrawnLine.Point point(String executor, double percentile, Amount latency) {
        return new DrawnLine.Point(
                nines(percentile),
                Math.log10(latency.centre()),
                Math.log10(latency.low()),
                Math.log10(latency.high()),
                executor + ", " + Quantity.plain(percentile) + "%: " + latency.text());
    }
}
